#include "sample.h"

static void
add_votes (LinliDocument *document)
{
  LinliBlock *table = linli_document_table (document);

  linli_table_column (table, "议案", 24, FALSE);
  linli_table_column (table, "赞成", 7, TRUE);
  linli_table_column (table, "反对", 7, TRUE);
  linli_table_column (table, "弃权", 7, TRUE);
  linli_table_column (table, "计算", 30, FALSE);
  linli_table_column (table, "结果", 9, FALSE);
  linli_table_row (table, (const char *const[]) { "修正动议：加装遮雨棚", "21", "9", "3", "实到33人，须过半数：21×2=42＞33×1=33", "通过", NULL });
  linli_table_row (table, (const char *const[]) { "主动议（已修正）：设置公共晾衣区", "26", "5", "2", "实到33人，须过半数：26×2=52＞33×1=33", "通过", NULL });
  linli_table_row (table, (const char *const[]) { "公约增加“22:00后收衣”条款", "16", "12", "4", "实到32人，须过半数：16×2=32，不大于32×1=32", "未通过", NULL });
}

static void
add_body (LinliDocument *document)
{
  linli_document_paragraph (document, NULL,
    "2026年3月21日14:00至15:35，陈巷社区在社区议事厅召开居民代表会议，由委员01主持，工作人员甲记录，代表02、代表05监票。"
    "应到代表45人，实到33人，达到《中华人民共和国城市居民委员会组织法》第二十九条“三分之二以上”的法定人数（33×3=99≥45×2=90）。"
    "会议议定事项如下：");
  linli_document_heading (document, 1, "一、公共晾衣区的设置");
  linli_document_heading (document, 2, "（一）议定事项");
  linli_document_paragraph (document, NULL,
    "会议同意在1幢东、3幢南、6幢北设置公共晾衣区，安装共享晾衣架48组并加装遮雨棚，位置可在5米内微调；经费96,000.00元，"
    "其中民生微实事80,000.00元、社区发展基金16,000.00元；涉及共有部分用途变更的，依法提交业主共同决定，通过后实施。");
  linli_document_heading (document, 2, "（二）表决情况");
  add_votes (document);
  linli_document_heading (document, 1, "二、公约条款");
  linli_document_heading (document, 3, "1. 收衣时间");
  linli_document_paragraph (document, "条款原文。", "“晾晒物品应当于22:00前收回”——该条款未获过半数同意，维持原公约；代表12要求在下次会议上继续讨论……");
  linli_document_heading (document, 1, "三、办理分工");
  linli_document_paragraph (document, NULL, "放样由物业服务企业负责，5个工作日内完成；采购安装由居民委员会会同物业服务企业负责，2026年6月30日前完成；首月巡查由自管委负责。");
}

static void
add_people (LinliDocument *document)
{
  linli_document_space (document);
  linli_document_hanging (document, "出席", "委员01、委员02、委员03、委员04、委员05、委员06、委员07、委员08、委员09，代表01、代表02、代表03、代表04、代表05、"
                          "代表06、代表07、代表08、代表09、代表10、代表11、代表12、代表13、代表14、代表15、代表16、代表17、代表18、代表19、代表20、代表21、代表22、代表23、代表24");
  linli_document_hanging (document, "请假", "代表29、代表30、代表31、代表32、代表33、代表34、代表35、代表36");
  linli_document_hanging (document, "列席", "物业经理甲、法律顾问𠮷䶮、网格员㛃𬀩、阿依古丽·买买提");
}

static void
add_end (LinliDocument *document)
{
  LinliBlock *signatures;

  linli_document_space (document);
  linli_document_closing (document, "陈巷社区居民委员会");
  linli_document_closing (document, "2026年3月23日");
  signatures = linli_document_signatures (document);
  linli_signatures_add (signatures, "chair", "主持人", "委员01");
  linli_signatures_add (signatures, "recorder", "记录人", "工作人员甲");
  linli_signatures_add (signatures, "supervisor", "监督人", "𠮷䶮");
  linli_document_anchor (document,
    "本纪要生成时，议事登记簿共有128条变更，末条摘要为 3f8a6c0d9e517b24a8f1c3d5e7092b4d6f8a1c3e5b7d9f0a2c4e6d8b0f1a3c5e。任何持有本件的人都可以据此核对登记簿是否被改动。",
    "linli:v1:7d2f0c1a:128:3f8a6c0d9e517b24a8f1c3d5e7092b4d6f8a1c3e5b7d9f0a2c4e6d8b0f1a3c5e");
}

LinliDocument *
sample_minutes (void)
{
  LinliDocument *document = linli_document_new ("zh", 1774245600000);

  linli_document_set_info (document, "陈巷社区居民代表会议纪要", "陈巷社区居民委员会", "公共晾衣区与晾晒公约𠮷", "晾衣区");
  linli_document_masthead (document, "陈巷社区居民代表会议纪要", "陈居议纪〔2026〕3号");
  linli_document_title (document, "关于设置公共晾衣区并修订晾晒公约的居民代表会议纪要");
  add_body (document);
  add_people (document);
  add_end (document);
  return document;
}

static void
add_english_table (LinliDocument *document)
{
  LinliBlock *table = linli_document_table (document);

  linli_table_column (table, "Motion", 24, FALSE);
  linli_table_column (table, "For", 7, TRUE);
  linli_table_column (table, "Against", 9, TRUE);
  linli_table_column (table, "Calculation", 30, FALSE);
  linli_table_row (table, (const char *const[]) { "M1 Rain shelters over the drying racks", "21", "9",
                                                   "33 present, more than half: 21×2=42>33×1=33", NULL });
  linli_table_row (table, (const char *const[]) { "M3 A line in the covenant: racks cleared by 22:00", "16", "12",
                                                   "32 present, more than half: 16×2=32, not above 32×1=32", NULL });
}

LinliDocument *
sample_english (void)
{
  LinliDocument *document = linli_document_new ("en", 1774245600000);
  LinliBlock *signatures;

  linli_document_set_info (document, "Minutes of the residents’ assembly", "Chenxiang Neighbourhood Committee", NULL, NULL);
  linli_document_title (document, "Minutes of the Residents’ Assembly on Shared Drying Racks and the Neighbourhood Covenant");
  linli_document_paragraph (document, NULL,
    "The residents’ assembly of Chenxiang met on 21 March 2026 from 14:00 to 15:35 in the council room. Forty-five "
    "representatives were entitled to attend and 33 did, which reaches the two thirds required by law "
    "(33×3=99, not less than 45×2=90). Mr 陈建国 presided; “the chair” below means him.");
  linli_document_heading (document, 1, "1. Decisions");
  linli_document_paragraph (document, "Decision JY-2026-003.", "The assembly agrees to place 48 shared racks east of "
    "building 1, south of building 3 and north of building 6, at a cost of ¥96,000.00.");
  add_english_table (document);
  linli_document_paragraph (document, NULL, "Where the use of common parts changes, owners decide jointly before any work starts.");
  linli_document_hanging (document, "Present", "Representative 01, Representative 02, Representative 03, Representative 04, "
    "Representative 05, Representative 06, Representative 07, Representative 08 and Representative 09");
  linli_document_space (document);
  linli_document_closing (document, "Chenxiang Neighbourhood Committee");
  linli_document_closing (document, "23 March 2026");
  signatures = linli_document_signatures (document);
  linli_signatures_add (signatures, "chair", "Chair", "Chen Jianguo");
  linli_signatures_add (signatures, "recorder", "Recorder", "Zhou Min");
  linli_document_anchor (document, "Ledger entry 128, digest "
    "3f8a6c0d9e517b24a8f1c3d5e7092b4d6f8a1c3e5b7d9f0a2c4e6d8b0f1a3c5e. The attached record can be verified.",
    "linli:v1:7d2f0c1a:128:3f8a6c0d9e517b24a8f1c3d5e7092b4d6f8a1c3e5b7d9f0a2c4e6d8b0f1a3c5e");
  return document;
}

#include "ui/topics-stage.h"

#include "ui/fixture.h"

static const struct { const char *name, *members; } acts[] = {
  /* waits for the Party organisation */
  { "topic.propose", "{\"label\":\"YT-1\",\"title\":\"电动自行车充电棚\",\"kind\":\"deliberation\",\"matter\":\"urban_commons_project\","
                     "\"commons\":1,\"text\":\"在2幢西侧设置充电棚一处，充电位20个。\"}" },
  /* returned */
  { "topic.propose", "{\"label\":\"YT-2\",\"title\":\"楼道堆物怎么管\",\"kind\":\"deliberation\",\"matter\":\"urban_consultation\","
                     "\"text\":\"请大家商量楼道堆物的办法。\"}" },
  { "topic.return", "{\"topic\":\"YT-2\",\"reason\":\"请写明涉及的楼幢和消防的意见。\"}" },
  /* a mediation, which is not public */
  { "topic.propose", "{\"label\":\"YT-3\",\"title\":\"楼上漏水\",\"kind\":\"mediation\",\"matter\":\"urban_consultation\","
                     "\"text\":\"双方对漏水的修理和费用意见不一。\"}" },
  /* admitted, to be put to a body */
  { "topic.propose", "{\"label\":\"YT-4\",\"title\":\"社区食堂午餐补贴\",\"kind\":\"deliberation\",\"matter\":\"urban_project\","
                     "\"text\":\"每餐补贴3元，试行一年。\"}" },
  { "topic.party_review", "{\"topic\":\"YT-4\",\"outcome\":\"passed\"}" },
  { "topic.admit", "{\"topic\":\"YT-4\",\"catalogue\":\"依法履职-08\"}" },
  { "topic.risk", "{\"topic\":\"YT-4\",\"level\":\"medium\",\"text\":\"人数可能超过预计；每月公布用量，超出时再议。\"}" },
  /* routed, with two versions and everything that belongs to it */
  { "topic.propose", "{\"label\":\"YT-5\",\"title\":\"南门公共晾衣区\",\"kind\":\"deliberation\",\"matter\":\"urban_commons_project\","
                     "\"commons\":1,\"text\":\"在1幢东、3幢南、6幢北设置公共晾衣区，安装共享晾衣架48组，位置可在5米内微调；经费96000元，其中民生微实事80000元、"
                     "社区发展基金16000元；公示期满后实施。\"}" },
  { "topic.party_review", "{\"topic\":\"YT-5\",\"outcome\":\"passed\"}" },
  { "topic.admit", "{\"topic\":\"YT-5\",\"catalogue\":\"依法履职-08\"}" },
  { "topic.revise", "{\"topic\":\"YT-5\",\"text\":\"在1幢东、3幢南、6幢北设置公共晾衣区，安装共享晾衣架48组并加装遮雨棚，位置可在5米内微调；经费96000元，其中民生微"
                    "实事80000元、社区发展基金16000元；涉及共有部分用途变更的，依法提交业主共同决定，通过后实施。\",\"note\":\"依法律顾问意见\"}" },
  { "topic.legal_opinion", "{\"topic\":\"YT-5\",\"by\":\"法律顾问甲\",\"text\":\"占用共有绿地，改变用途，还须业主按民法典278条表决。\"}" },
  { "topic.risk", "{\"topic\":\"YT-5\",\"level\":\"low\",\"text\":\"采光：位置可在5米内微调。夜里噪声：另行商定收衣时间。\"}" },
  { "topic.stakeholder", "{\"topic\":\"YT-5\",\"who\":\"1幢、3幢、6幢邻近住户\",\"interest\":\"采光、夜里噪声\",\"told\":\"informed\"}" },
  { "topic.stakeholder", "{\"topic\":\"YT-5\",\"who\":\"全体业主\",\"interest\":\"共有绿地改变用途\",\"told\":\"not_yet\"}" },
  { "topic.stakeholder", "{\"topic\":\"YT-5\",\"who\":\"物业\",\"interest\":\"48组架、3处棚的养护\",\"told\":\"heard\"}" },
  { "topic.fund", "{\"topic\":\"YT-5\",\"source\":\"民生微实事\",\"amount_fen\":8000000}" },
  { "topic.fund", "{\"topic\":\"YT-5\",\"source\":\"社区发展基金\",\"amount_fen\":1600000}" },
  { "topic.route", "{\"topic\":\"YT-5\",\"body\":\"居民代表会议\"}" },
};

void
linli_stage_topics (LinliWindow *window)
{
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    linli_fixture_do (window, acts[i].name, acts[i].members);
}

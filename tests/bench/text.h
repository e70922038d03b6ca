/* The text that both programs of the bench draw: lines of 28 common ideographs, different from line to line. */
#pragma once

#include <glib.h>

#define BENCH_LINES 40000 /* 1,000 pages of 40 lines */
#define BENCH_CHARACTERS 28

static const char bench_characters[] =
  "会议同意在东南北设置公共晾衣区安装享架组并加遮雨棚位可米内微调经费元其中民生实事社发展基金涉及有部分用途变更的依法提交业主决定通过后施应到代表人数达半赞成反对弃权";

/* Writes line @index, UTF-8 with its NUL, into @line. */
static inline void
bench_line (guint index, char line[BENCH_CHARACTERS * 3 + 1])
{
  guint count = (sizeof bench_characters - 1) / 3, at = index * 7919u;

  for (guint i = 0; i < BENCH_CHARACTERS; i++, at = at * 1103515245u + 12345u)
    for (guint k = 0; k < 3; k++)
      line[i * 3 + k] = bench_characters[(at >> 16) % count * 3 + k];
  line[BENCH_CHARACTERS * 3] = '\0';
}

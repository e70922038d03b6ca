#include "page-text.h"

static guint32
next (guint32 *state)
{
  *state = *state * 1664525 + 1013904223;
  return *state >> 8;
}

void
page_text_line (GString *into, guint index)
{
  static const gunichar marks[] = { 0xff0c, 0x3002, 0x3001, 0xff1b };
  guint32 state = index * 2654435761u + 1;

  for (guint i = 0; i < PAGE_TEXT_CHARS; i++)
    {
      guint32 value = next (&state);

      if (i % 9 == 8)
        g_string_append_unichar (into, marks[value % G_N_ELEMENTS (marks)]);
      else
        g_string_append_unichar (into, 0x4e00 + value % 3000);
    }
}

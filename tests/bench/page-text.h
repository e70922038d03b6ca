/* The text that the page benches draw: 1,000 pages of 40 lines of 28 characters, the same at every run. */
#pragma once

#include <glib.h>

#define PAGE_TEXT_PAGES 1000
#define PAGE_TEXT_LINES 40
#define PAGE_TEXT_CHARS 28

/* Appends line @index: common ideographs, every ninth character or so a mark that no line begins with. */
void page_text_line (GString *into, guint index);

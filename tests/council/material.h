/* What tests of several folders begin with, and what they find on the disk. */
#pragma once

#include "council/council.h"

G_BEGIN_DECLS

/* A new register at @path for a community called @name, in which the demo was played up to the first line that holds @mark;
 * open for writing. */
LinliCouncil *material_demo_until (const char *path, const char *name, const char *mark);

/* The attached files that are kept beside a register. */
guint material_count_files (const char *register_path);

G_END_DECLS

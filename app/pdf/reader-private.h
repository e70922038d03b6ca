/* The inside of a reader. Private to pdf/. */
#pragma once

#include "pdf/reader.h"

#include <qpdf/qpdf-c.h>

G_BEGIN_DECLS

struct _LinliReader
{
  GBytes *bytes;
  qpdf_data qpdf;
  int pages;    /* -1 until asked for */
  char *broken; /* the first fault found, or NULL */
};

/* The keys of a dictionary, in ascending order. Returns: (transfer full): texts. */
GPtrArray *linli_reader_keys (LinliReader *reader, qpdf_oh dictionary);

G_END_DECLS

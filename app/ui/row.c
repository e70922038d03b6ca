#include "ui/row.h"

struct _LinliRow
{
  GObject parent_instance;
  LinliRecord *record;
};

G_DEFINE_FINAL_TYPE (LinliRow, linli_row, G_TYPE_OBJECT)

static void
linli_row_finalize (GObject *object)
{
  linli_record_unref (LINLI_ROW (object)->record);
  G_OBJECT_CLASS (linli_row_parent_class)->finalize (object);
}

static void
linli_row_class_init (LinliRowClass *class)
{
  G_OBJECT_CLASS (class)->finalize = linli_row_finalize;
}

static void
linli_row_init (LinliRow *row)
{
}

LinliRow *
linli_row_new (LinliRecord *record)
{
  LinliRow *row = g_object_new (LINLI_TYPE_ROW, NULL);

  row->record = record;
  return row;
}

const LinliRecord *
linli_row_record (LinliRow *row)
{
  return row->record;
}

gint64
linli_row_int (LinliRow *row, const char *name)
{
  return linli_record_int (row->record, name);
}

const char *
linli_row_text (LinliRow *row, const char *name)
{
  return linli_record_text (row->record, name);
}

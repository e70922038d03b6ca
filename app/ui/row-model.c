#include "ui/row-model.h"

#include "ui/row.h"

typedef struct
{
  guint number;
  guint64 used;      /* when it was last looked at, in looks */
  GPtrArray *rows;   /* LinliRow, in order; NULL where the page is free */
} Page;

struct _LinliRowModel
{
  GObject parent_instance;

  LinliSession *session; /* owned, as is all that follows */
  char *ids_query, *rows_query;
  char *show, *find;
  GArray *ids;           /* gint64; empty while a range stands */
  GArray *coming;        /* those of a new order that replaces them once it is whole; NULL while they are added to */
  char *next;            /* from where to go on reading; NULL when all is read */
  guint portion;         /* source that goes on; 0 for none */
  gint64 last;           /* of a range from 1, shown backwards; 0 where there is none */
  Page pages[LINLI_ROW_MODEL_KEPT];
  gboolean steady;
  guint64 looks;
  guint pages_read;
};

enum { PROP_0, PROP_READING, N_PROPS };

static GParamSpec *props[N_PROPS];

static void list_model_init (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LinliRowModel, linli_row_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static guint
size (LinliRowModel *model)
{
  return model->last > 0 ? (guint) MIN (model->last, G_MAXUINT - 1) : model->ids->len;
}

static gint64
id_at (LinliRowModel *model, guint position)
{
  return model->last > 0 ? model->last - position : g_array_index (model->ids, gint64, position);
}

/* Pages. */

static Page *
oldest (LinliRowModel *model)
{
  Page *found = &model->pages[0];

  for (guint i = 0; i < LINLI_ROW_MODEL_KEPT; i++)
    if (!model->pages[i].rows)
      return &model->pages[i];
    else if (model->pages[i].used < found->used)
      found = &model->pages[i];
  return found;
}

static LinliRecord *
page_params (LinliRowModel *model, guint from, guint until)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;
  LinliRecord *params = linli_record_new ();

  for (guint i = from; i < until; i++)
    {
      g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, id_at (model, i));
      g_strv_builder_add (builder, id);
    }
  ids = g_strv_builder_end (builder);
  linli_record_set_list (params, "ids", (const char *const *) ids);
  linli_record_set_text (params, "show", model->show);
  return params;
}

static GHashTable *
by_id (GPtrArray *records)
{
  GHashTable *table = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) linli_record_unref);

  for (guint i = 0; i < records->len; i++)
    {
      gint64 id = linli_record_int (records->pdata[i], "id");
      g_hash_table_insert (table, g_memdup2 (&id, sizeof id), linli_record_ref (records->pdata[i]));
    }
  return table;
}

static GPtrArray *
read_page (LinliRowModel *model, guint number)
{
  guint from = number * LINLI_ROW_MODEL_PAGE, until = MIN (from + LINLI_ROW_MODEL_PAGE, size (model));
  g_autoptr (LinliRecord) params = page_params (model, from, until);
  g_autoptr (GPtrArray) records = linli_session_rows (model->session, model->rows_query, params);
  g_autoptr (GHashTable) table = by_id (records);
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);

  model->pages_read++;
  for (guint i = from; i < until; i++)
    {
      gint64 id = id_at (model, i);
      LinliRecord *record = g_hash_table_lookup (table, &id);
      g_ptr_array_add (rows, linli_row_new (record ? linli_record_ref (record) : linli_record_new ()));
    }
  return rows;
}

static Page *
page_of (LinliRowModel *model, guint number)
{
  Page *page;

  for (guint i = 0; i < LINLI_ROW_MODEL_KEPT; i++)
    if (model->pages[i].rows && model->pages[i].number == number)
      return &model->pages[i];
  page = oldest (model);
  g_clear_pointer (&page->rows, g_ptr_array_unref);
  page->number = number;
  page->rows = read_page (model, number);
  return page;
}

static void
forget_pages (LinliRowModel *model)
{
  for (guint i = 0; i < LINLI_ROW_MODEL_KEPT; i++)
    g_clear_pointer (&model->pages[i].rows, g_ptr_array_unref);
}

/* Ids. */

static void
parse_ids (GArray *ids, const char *text)
{
  for (const char *p = text; p && *p;)
    {
      char *end;
      gint64 id = g_ascii_strtoll (p, &end, 10);
      g_array_append_val (ids, id);
      p = *end == ',' ? end + 1 : end;
    }
}

/* Reads one portion behind what was read. (transfer full) (nullable) */
static LinliRecord *
read_portion (LinliRowModel *model, GArray *into)
{
  g_autoptr (LinliRecord) params = linli_record_new ();
  LinliRecord *row;

  linli_record_set_text (params, "show", model->show);
  linli_record_set_text (params, "find", model->find);
  linli_record_set_text (params, "after", model->next);
  row = linli_session_row (model->session, model->ids_query, params);
  g_free (model->next);
  model->next = row ? g_strdup (linli_record_text (row, "next")) : NULL;
  if (row)
    parse_ids (into, linli_record_text (row, "ids"));
  return row;
}

/* How many ids are the same at the beginning of both, and at the end of what is left. */
static guint
same_before (const GArray *old, const GArray *new)
{
  guint n = 0;

  while (n < old->len && n < new->len && g_array_index (old, gint64, n) == g_array_index (new, gint64, n))
    n++;
  return n;
}

static guint
same_behind (const GArray *old, const GArray *new, guint before)
{
  guint n = 0;

  while (n < old->len - before && n < new->len - before
         && g_array_index (old, gint64, old->len - 1 - n) == g_array_index (new, gint64, new->len - 1 - n))
    n++;
  return n;
}

/* Tells only what lies between the ids that stay at both ends. */
static void
replace_some (LinliRowModel *model, GArray *ids)
{
  guint before = same_before (model->ids, ids), behind = same_behind (model->ids, ids, before);
  guint gone = model->ids->len - before - behind, come = ids->len - before - behind;

  g_array_unref (model->ids);
  model->ids = ids;
  if (!gone && !come)
    return;
  forget_pages (model);
  g_list_model_items_changed (G_LIST_MODEL (model), before, gone, come);
}

static void
replace_ids (LinliRowModel *model, GArray *ids, gint64 last)
{
  guint before = size (model);

  if (model->steady && !last && !model->last)
    {
      replace_some (model, ids);
      return;
    }
  forget_pages (model);
  g_array_unref (model->ids);
  model->ids = ids;
  model->last = last;
  g_list_model_items_changed (G_LIST_MODEL (model), 0, before, size (model));
}

/* The page at the old end holds fewer rows than it could. */
static void
add_ids (LinliRowModel *model, GArray *ids)
{
  guint before = size (model);

  if (ids->len == 0)
    return;
  for (guint i = 0; i < LINLI_ROW_MODEL_KEPT; i++)
    if (model->pages[i].rows && model->pages[i].number == before / LINLI_ROW_MODEL_PAGE)
      g_clear_pointer (&model->pages[i].rows, g_ptr_array_unref);
  g_array_append_vals (model->ids, ids->data, ids->len);
  g_list_model_items_changed (G_LIST_MODEL (model), before, 0, ids->len);
}

static gboolean
go_on (gpointer data)
{
  LinliRowModel *model = data;
  g_autoptr (GArray) more = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (LinliRecord) row = read_portion (model, model->coming ? model->coming : more);

  if (!model->coming)
    add_ids (model, more);
  if (model->next)
    return G_SOURCE_CONTINUE;
  model->portion = 0;
  if (model->coming)
    replace_ids (model, g_steal_pointer (&model->coming), 0);
  g_object_notify_by_pspec (G_OBJECT (model), props[PROP_READING]);
  return G_SOURCE_REMOVE;
}

static void
stop_reading (LinliRowModel *model)
{
  g_clear_handle_id (&model->portion, g_source_remove);
  g_clear_pointer (&model->coming, g_array_unref);
  g_clear_pointer (&model->next, g_free);
}

/* @keep: what is shown stays until the new order is whole. */
static void
read_ids (LinliRowModel *model, gboolean keep)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (LinliRecord) row = NULL;

  stop_reading (model);
  row = read_portion (model, ids);
  if (keep && model->next)
    model->coming = ids;
  else
    replace_ids (model, ids, row ? linli_record_int (row, "last") : 0);
  if (model->next)
    model->portion = g_idle_add (go_on, model);
  g_object_notify_by_pspec (G_OBJECT (model), props[PROP_READING]);
}

void
linli_row_model_reload (LinliRowModel *model)
{
  read_ids (model, TRUE);
}

void
linli_row_model_set_show (LinliRowModel *model, const char *show)
{
  if (g_strcmp0 (model->show, show) == 0)
    return;
  g_free (model->show);
  model->show = g_strdup (show);
  read_ids (model, FALSE);
}

void
linli_row_model_set_find (LinliRowModel *model, const char *find)
{
  if (find && !*find)
    find = NULL;
  if (g_strcmp0 (model->find, find) == 0)
    return;
  g_free (model->find);
  model->find = g_strdup (find);
  read_ids (model, FALSE);
}

void
linli_row_model_set_steady (LinliRowModel *model, gboolean steady)
{
  model->steady = steady;
}

void
linli_row_model_refresh (LinliRowModel *model, gint64 id)
{
  for (guint i = 0; i < model->ids->len; i++)
    if (g_array_index (model->ids, gint64, i) == id)
      {
        for (guint page = 0; page < LINLI_ROW_MODEL_KEPT; page++)
          if (model->pages[page].rows && model->pages[page].number == i / LINLI_ROW_MODEL_PAGE)
            g_clear_pointer (&model->pages[page].rows, g_ptr_array_unref);
        g_list_model_items_changed (G_LIST_MODEL (model), i, 1, 1);
        return;
      }
}

gboolean
linli_row_model_reading (LinliRowModel *model)
{
  return model->next != NULL;
}

guint
linli_row_model_pages_read (LinliRowModel *model)
{
  return model->pages_read;
}

/* The list. */

static GType
item_type (GListModel *list)
{
  return LINLI_TYPE_ROW;
}

static guint
n_items (GListModel *list)
{
  return size (LINLI_ROW_MODEL (list));
}

static gpointer
item (GListModel *list, guint position)
{
  LinliRowModel *model = LINLI_ROW_MODEL (list);
  Page *page;

  if (position >= size (model))
    return NULL;
  page = page_of (model, position / LINLI_ROW_MODEL_PAGE);
  page->used = ++model->looks;
  return g_object_ref (page->rows->pdata[position % LINLI_ROW_MODEL_PAGE]);
}

static void
list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = item_type;
  interface->get_n_items = n_items;
  interface->get_item = item;
}

static void
linli_row_model_finalize (GObject *object)
{
  LinliRowModel *model = LINLI_ROW_MODEL (object);

  stop_reading (model);
  forget_pages (model);
  g_array_unref (model->ids);
  g_free (model->ids_query);
  g_free (model->rows_query);
  g_free (model->show);
  g_free (model->find);
  g_object_unref (model->session);
  G_OBJECT_CLASS (linli_row_model_parent_class)->finalize (object);
}

static void
linli_row_model_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_READING)
    g_value_set_boolean (value, linli_row_model_reading (LINLI_ROW_MODEL (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
linli_row_model_class_init (LinliRowModelClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->finalize = linli_row_model_finalize;
  object_class->get_property = linli_row_model_get_property;
  props[PROP_READING]
      = g_param_spec_boolean ("reading", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
linli_row_model_init (LinliRowModel *model)
{
  model->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  model->show = g_strdup ("all");
}

LinliRowModel *
linli_row_model_new (LinliSession *session, const char *name)
{
  LinliRowModel *model = g_object_new (LINLI_TYPE_ROW_MODEL, NULL);

  model->session = g_object_ref (session);
  model->ids_query = g_strconcat (name, "-ids", NULL);
  model->rows_query = g_strconcat (name, "-rows", NULL);
  read_ids (model, FALSE);
  g_signal_connect_object (session, "changed", G_CALLBACK (linli_row_model_reload), model, G_CONNECT_SWAPPED);
  return model;
}

#include "ui/paper/sheets.h"

#include "base/error.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <poppler.h>

#define PIXELS_MAX 8192 /* either way: what a texture may have */

typedef struct
{
  double width, height;
} Size;

struct _LinliSheets
{
  GObject parent_instance;

  GBytes *pdf;
  PopplerDocument *document;
  GMutex lock; /* the document is used by one thread at a time */
  GArray *sizes;
};

G_DEFINE_FINAL_TYPE (LinliSheets, linli_sheets, G_TYPE_OBJECT)

static void
linli_sheets_finalize (GObject *object)
{
  LinliSheets *sheets = LINLI_SHEETS (object);

  g_clear_object (&sheets->document);
  g_clear_pointer (&sheets->pdf, g_bytes_unref);
  g_array_unref (sheets->sizes);
  g_mutex_clear (&sheets->lock);
  G_OBJECT_CLASS (linli_sheets_parent_class)->finalize (object);
}

static void
linli_sheets_class_init (LinliSheetsClass *class)
{
  G_OBJECT_CLASS (class)->finalize = linli_sheets_finalize;
}

static void
linli_sheets_init (LinliSheets *sheets)
{
  g_mutex_init (&sheets->lock);
  sheets->sizes = g_array_new (FALSE, TRUE, sizeof (Size));
}

LinliSheets *
linli_sheets_new (GBytes *pdf, GError **error)
{
  g_autoptr (LinliSheets) sheets = g_object_new (LINLI_TYPE_SHEETS, NULL);
  int pages;

  sheets->pdf = g_bytes_ref (pdf);
  sheets->document = poppler_document_new_from_bytes (pdf, NULL, NULL);
  pages = sheets->document ? poppler_document_get_n_pages (sheets->document) : 0;
  for (int i = 0; i < pages; i++)
    {
      PopplerPage *page = poppler_document_get_page (sheets->document, i);
      Size size = { 595, 842 };
      if (page)
        poppler_page_get_size (page, &size.width, &size.height);
      g_clear_object (&page);
      size = (Size) { CLAMP (size.width, 1, 14400), CLAMP (size.height, 1, 14400) };
      g_array_append_val (sheets->sizes, size);
    }
  if (!sheets->sizes->len)
    {
      linli_fail (error, LINLI_ERROR_INPUT, _("These pages cannot be shown: the file is damaged, or locked with a password."));
      return NULL;
    }
  return g_steal_pointer (&sheets);
}

guint
linli_sheets_count (LinliSheets *sheets)
{
  return sheets->sizes->len;
}

void
linli_sheets_size (LinliSheets *sheets, guint page, double *width, double *height)
{
  const Size *size = &g_array_index (sheets->sizes, Size, page);

  *width = size->width;
  *height = size->height;
}

void
linli_sheets_draw (LinliSheets *sheets, guint page, cairo_t *cr)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&sheets->lock);
  PopplerPage *sheet = poppler_document_get_page (sheets->document, (int) page);

  if (sheet)
    poppler_page_render_for_printing (sheet, cr);
  g_clear_object (&sheet);
}

/* Pictures in a thread. */

typedef struct
{
  guint page;
  double scale;
} Request;

typedef struct
{
  GdkTexture *texture;
  char *text;
} Picture;

static void
picture_free (Picture *picture)
{
  g_clear_object (&picture->texture);
  g_free (picture->text);
  g_free (picture);
}

static GdkTexture *
texture_of (cairo_surface_t *surface)
{
  int width = cairo_image_surface_get_width (surface), height = cairo_image_surface_get_height (surface);
  int stride = cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes
      = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), (gsize) stride * (gsize) height,
                                    (GDestroyNotify) cairo_surface_destroy, cairo_surface_reference (surface));

  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, (gsize) stride);
}

static Picture *
draw_picture (LinliSheets *sheets, const Request *request)
{
  const Size *size = &g_array_index (sheets->sizes, Size, request->page);
  double scale = MIN (request->scale, PIXELS_MAX / MAX (size->width, size->height));
  Picture *picture = g_new0 (Picture, 1);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, MAX (1, (int) lround (size->width * scale)),
                                                         MAX (1, (int) lround (size->height * scale)));
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&sheets->lock);
  PopplerPage *page = poppler_document_get_page (sheets->document, (int) request->page);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  if (page)
    {
      poppler_page_render (page, cr);
      picture->text = poppler_page_get_text (page);
    }
  g_clear_object (&page);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  picture->texture = texture_of (surface);
  cairo_surface_destroy (surface);
  return picture;
}

static void
render_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task, draw_picture (source, data), (GDestroyNotify) picture_free);
}

void
linli_sheets_render (LinliSheets *sheets, guint page, double scale, GCancellable *cancellable,
                     GAsyncReadyCallback done, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (sheets, cancellable, done, data);
  Request *request = g_new0 (Request, 1);

  *request = (Request) { page, scale };
  g_task_set_task_data (task, request, g_free);
  g_task_run_in_thread (task, render_thread);
}

GdkTexture *
linli_sheets_render_finish (LinliSheets *sheets, GAsyncResult *result, char **text)
{
  Picture *picture = g_task_propagate_pointer (G_TASK (result), NULL);
  GdkTexture *texture = picture ? g_steal_pointer (&picture->texture) : NULL;

  if (picture && text)
    *text = g_steal_pointer (&picture->text);
  if (picture)
    picture_free (picture);
  return texture;
}

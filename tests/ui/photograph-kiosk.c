/* photograph-kiosk FOLDER: every page of the kiosk on screens of several shapes, light and in high contrast, and the urn's
 * dialogs at the desk, to be looked at. LINLI_TEST_LOCALE names the language. */
#include "council/ballot-slips.h"
#include "ui/kiosk-stage.h"
#include "ui/kiosk/ballot-page.h"
#include "ui/kiosk/kiosk.h"
#include "ui/kiosk/scale.h"

#include <glib/gi18n-lib.h>

static const struct { const char *name; int width, height; } screens[]
    = { { "1280x800", 1280, 800 }, { "1024x768", 1024, 768 }, { "1080x1920", 1080, 1920 } };

typedef struct
{
  const char *folder, *suffix;
} Camera;

static void
photograph (const Camera *camera, GtkWidget *window, const char *what)
{
  g_autofree char *name = g_strdup_printf ("%s-%s.png", what, camera->suffix);
  g_autofree char *path = g_build_filename (camera->folder, name, NULL);
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);
  g_autoptr (GdkTexture) texture = NULL;
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;

  linli_fixture_settle ();
  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (window), gtk_widget_get_height (window));
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_nonnull (node);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node, NULL);
  g_assert_true (gdk_texture_save_to_png (texture, path));
  gsk_render_node_unref (node);
}

static void
photograph_voter (const Camera *camera, LinliKioskWindow *kiosk, const LinliUrnDraw *draw, guint slip)
{
  GtkWidget *window = GTK_WIDGET (kiosk);
  g_autofree char *six = g_strndup (linli_urn_draw_digits (draw, slip), 6);

  photograph (camera, window, "code-empty");
  linli_stage_type (kiosk, six);
  photograph (camera, window, "code");
  gtk_widget_activate_action (window, "kiosk.help", NULL);
  photograph (camera, window, "help");
  gtk_widget_activate_action (window, "kiosk.quit", NULL);
  linli_stage_type (kiosk, "12345678\n");
  linli_stage_until (kiosk, "code");
  photograph (camera, window, "code-wrong");
  linli_stage_scan (kiosk, linli_urn_draw_code (draw, slip));
  linli_stage_until (kiosk, "ballot");
  photograph (camera, window, "ballot-empty");
  linli_stage_type (kiosk, "2");
  photograph (camera, window, "ballot");
  linli_stage_pass (kiosk, 54);
  photograph (camera, window, "idle");
  gtk_widget_activate_action (window, "kiosk.stay", NULL);
  gtk_widget_activate_action (window, "kiosk.confirm", NULL);
  linli_stage_until (kiosk, "end");
  linli_stage_pass (kiosk, 2);
  photograph (camera, window, "done");
  linli_stage_pass (kiosk, 5);
  linli_stage_scan (kiosk, linli_urn_draw_code (draw, slip));
  linli_stage_until (kiosk, "end");
  photograph (camera, window, "used");
  gtk_widget_activate_action (window, "kiosk.quit", NULL);
  gtk_widget_activate_action (window, "kiosk.staff", NULL);
  linli_stage_until (kiosk, "lock");
  photograph (camera, window, "lock");
  gtk_widget_activate_action (window, "kiosk.quit", NULL);
}

/* A motion longer than any screen. */
static void
photograph_long (const Camera *camera, int width, int height)
{
  GtkWidget *window = gtk_window_new (), *page = linli_ballot_page_new (TRUE), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < 12; i++)
    g_string_append (text, "在1幢东、3幢南、6幢北设公共晾衣区，装晾衣架48组，加遮雨棚；经费96000元。");
  gtk_widget_add_css_class (box, "kiosk");
  gtk_widget_set_vexpand (page, TRUE);
  gtk_box_append (GTK_BOX (box), page);
  gtk_window_set_child (GTK_WINDOW (window), linli_scale_new (box));
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  linli_ballot_page_ask (LINLI_BALLOT_PAGE (page), _("Do you agree?"), text->str);
  gtk_window_present (GTK_WINDOW (window));
  linli_fixture_settle ();
  linli_fixture_settle ();
  photograph (camera, window, "long");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The election's pages, with names that no register has. */
static void
photograph_names (const Camera *camera, int width, int height)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  GtkWidget *window = gtk_window_new (), *page = linli_ballot_page_new (FALSE), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  for (guint i = 1; i <= 8; i++)
    g_ptr_array_add (names, g_strdup_printf ("代表%02u", i));
  gtk_widget_add_css_class (box, "kiosk");
  gtk_widget_set_vexpand (page, TRUE);
  gtk_box_append (GTK_BOX (box), page);
  gtk_window_set_child (GTK_WINDOW (window), linli_scale_new (box));
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  linli_ballot_page_elect (LINLI_BALLOT_PAGE (page), "请选3人以内", "推选居务监督委员会委员", names, 3);
  linli_ballot_page_press (LINLI_BALLOT_PAGE (page), 2);
  linli_ballot_page_press (LINLI_BALLOT_PAGE (page), 5);
  gtk_window_present (GTK_WINDOW (window));
  linli_fixture_settle ();
  linli_fixture_settle ();
  photograph (camera, window, "names");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
photograph_screen (const char *folder, LinliWindow *desk, const LinliUrnDraw *draw, guint screen, gboolean high)
{
  LinliKioskWindow *kiosk = linli_stage_kiosk (desk, screens[screen].width, screens[screen].height);
  g_autofree char *suffix = g_strdup_printf ("%s%s", screens[screen].name, high ? "-high" : "");
  Camera camera = { folder, suffix };

  if (high)
    gtk_widget_add_css_class (gtk_widget_get_first_child (gtk_window_get_child (GTK_WINDOW (kiosk))), "high");
  photograph_voter (&camera, kiosk, draw, screen + (high ? 4 : 0));
  gtk_window_destroy (GTK_WINDOW (kiosk));
  photograph_names (&camera, screens[screen].width, screens[screen].height);
  photograph_long (&camera, screens[screen].width, screens[screen].height);
}

static GtkWidget *
other_window (GtkWidget *desk)
{
  GListModel *windows = gtk_window_get_toplevels ();

  linli_fixture_settle ();
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);
      if (window != desk)
        return window;
    }
  g_assert_not_reached ();
}

static void
photograph_desk (const char *folder, LinliWindow *desk)
{
  Camera camera = { folder, "desk" };
  LinliSession *session = linli_window_session (desk);
  GtkWidget *near = linli_window_page (desk), *limits = linli_kiosk_limits_new (session, linli_stage_motion (desk)), *window;

  gtk_widget_activate_action (GTK_WIDGET (desk), "win.kiosk", NULL);
  window = other_window (GTK_WIDGET (desk));
  photograph (&camera, window, "setting");
  gtk_window_close (GTK_WINDOW (window));
  linli_fixture_settle ();
  linli_urn_spoil_show (near, session, linli_stage_vote (desk));
  window = other_window (GTK_WIDGET (desk));
  photograph (&camera, window, "spoil");
  gtk_window_close (GTK_WINDOW (window));
  linli_fixture_settle ();
  linli_urn_close_show (near, session, linli_stage_vote (desk));
  linli_fixture_settle ();
  window = other_window (GTK_WIDGET (desk));
  photograph (&camera, window, "close");
  gtk_window_close (GTK_WINDOW (window));
  linli_fixture_settle ();
  window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (window), limits);
  gtk_window_set_default_size (GTK_WINDOW (window), 480, 300);
  gtk_window_present (GTK_WINDOW (window));
  photograph (&camera, window, "limits");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
write_slips (const char *folder, LinliWindow *desk, const LinliUrnDraw *draw)
{
  g_autofree char *path = g_build_filename (folder, "slips.pdf", NULL);
  g_autoptr (LinliRecord) facts = linli_ballot_slips_facts (linli_session_council (linli_window_session (desk)),
                                                            linli_stage_motion (desk), 0, NULL);
  g_autoptr (GBytes) pdf = linli_ballot_slips_render (facts, draw, NULL);
  gsize size;
  const char *bytes = g_bytes_get_data (pdf, &size);

  g_assert_true (g_file_set_contents (path, bytes, (gssize) size, NULL));
}

int
main (int argc, char **argv)
{
  LinliWindow *desk;
  g_autoptr (LinliUrnDraw) draw = NULL;

  linli_fixture_start (&argc, &argv);
  if (argc < 2)
    return 2;
  desk = linli_stage_desk ();
  {
    LinliKioskWindow *kiosk = linli_stage_kiosk (desk, 1280, 800);
    Camera camera = { argv[1], "1280x800" };
    photograph (&camera, GTK_WIDGET (kiosk), "waiting");
    gtk_window_destroy (GTK_WINDOW (kiosk));
  }
  draw = linli_stage_open (desk, 40);
  write_slips (argv[1], desk, draw);
  for (guint i = 0; i < G_N_ELEMENTS (screens); i++)
    photograph_screen (argv[1], desk, draw, i, FALSE);
  photograph_screen (argv[1], desk, draw, 0, TRUE);
  photograph_desk (argv[1], desk);
  linli_fixture_close (desk);
  return 0;
}

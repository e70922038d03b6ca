/* photograph-kiosk FOLDER: every page of the kiosk on screens of several shapes, light and in high contrast, and the urn's
 * dialogs at the desk, to be looked at. LINLI_TEST_LOCALE names the language. */
#include "council/ballot-slips.h"
#include "ui/camera.h"
#include "ui/kiosk-stage.h"
#include "ui/kiosk/ballot-page.h"
#include "ui/kiosk/kiosk.h"
#include "ui/kiosk/scale.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const LinliCameraSize screens[] = { { "1280x800", 1280, 800 }, { "1024x768", 1024, 768 }, { "1080x1920", 1080, 1920 } };
static const LinliCameraSize narrow_desk = { "desk", 360, 640 };

static void
photograph_voter (const LinliCamera *camera, LinliKioskWindow *kiosk, const LinliUrnDraw *draw, guint slip)
{
  GtkWidget *window = GTK_WIDGET (kiosk);
  g_autofree char *six = g_strndup (linli_urn_draw_digits (draw, slip), 6);

  linli_camera_take (camera, window, "code-empty");
  linli_stage_type (kiosk, six);
  linli_camera_take (camera, window, "code");
  gtk_widget_activate_action (window, "kiosk.help", NULL);
  linli_camera_take (camera, window, "help");
  gtk_widget_activate_action (window, "kiosk.quit", NULL);
  linli_stage_type (kiosk, "12345678\n");
  linli_stage_until (kiosk, "code");
  linli_camera_take (camera, window, "code-wrong");
  linli_stage_scan (kiosk, linli_urn_draw_code (draw, slip));
  linli_stage_until (kiosk, "ballot");
  linli_camera_take (camera, window, "ballot-empty");
  linli_stage_type (kiosk, "2");
  linli_camera_take (camera, window, "ballot");
  linli_stage_pass (kiosk, 54);
  linli_camera_take (camera, window, "idle");
  gtk_widget_activate_action (window, "kiosk.stay", NULL);
  gtk_widget_activate_action (window, "kiosk.confirm", NULL);
  linli_stage_until (kiosk, "end");
  linli_stage_pass (kiosk, 2);
  linli_camera_take (camera, window, "done");
  linli_stage_pass (kiosk, 5);
  linli_stage_scan (kiosk, linli_urn_draw_code (draw, slip));
  linli_stage_until (kiosk, "end");
  linli_camera_take (camera, window, "used");
  gtk_widget_activate_action (window, "kiosk.quit", NULL);
  gtk_widget_activate_action (window, "kiosk.staff", NULL);
  linli_stage_until (kiosk, "lock");
  linli_camera_take (camera, window, "lock");
  gtk_widget_activate_action (window, "kiosk.quit", NULL);
}

/* A motion longer than any screen. */
static void
photograph_long (const LinliCamera *camera)
{
  GtkWidget *window = gtk_window_new (), *page = linli_ballot_page_new (TRUE), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < 12; i++)
    g_string_append (text, "在1幢东、3幢南、6幢北设公共晾衣区，装晾衣架48组，加遮雨棚；经费96000元。");
  gtk_widget_add_css_class (box, "kiosk");
  gtk_widget_set_vexpand (page, TRUE);
  gtk_box_append (GTK_BOX (box), page);
  gtk_window_set_child (GTK_WINDOW (window), linli_scale_new (box));
  gtk_window_set_default_size (GTK_WINDOW (window), camera->width, camera->height);
  linli_ballot_page_ask (LINLI_BALLOT_PAGE (page), _("Do you agree?"), text->str);
  gtk_window_present (GTK_WINDOW (window));
  linli_camera_take (camera, window, "long");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
photograph_screen (LinliCamera *camera, LinliWindow *desk, const LinliUrnDraw *draw, guint screen, gboolean high)
{
  LinliKioskWindow *kiosk = linli_stage_kiosk (desk, screens[screen].width, screens[screen].height);

  if (high)
    gtk_widget_add_css_class (gtk_widget_get_first_child (gtk_window_get_child (GTK_WINDOW (kiosk))), "high");
  linli_camera_set (camera, &screens[screen], high ? "high" : NULL);
  photograph_voter (camera, kiosk, draw, screen + (high ? 4 : 0));
  gtk_window_destroy (GTK_WINDOW (kiosk));
  photograph_long (camera);
}

/* Closed as a person does: these free what they have asked for when they are answered. */
static void
photograph_question (const LinliCamera *camera, LinliWindow *desk, const char *what)
{
  GtkWidget *question = linli_camera_front (GTK_WIDGET (desk));

  linli_camera_take (camera, question, what);
  gtk_window_close (GTK_WINDOW (question));
  linli_fixture_settle ();
}

static void
photograph_desk (const LinliCamera *camera, LinliWindow *desk)
{
  LinliSession *session = linli_window_session (desk);
  GtkWidget *near = linli_window_page (desk), *limits = linli_kiosk_limits_new (session, linli_stage_motion (desk)), *window;

  gtk_widget_activate_action (GTK_WIDGET (desk), "win.kiosk", NULL);
  photograph_question (camera, desk, "setting");
  linli_urn_spoil_show (near, session, linli_stage_vote (desk));
  photograph_question (camera, desk, "spoil");
  linli_urn_close_show (near, session, linli_stage_vote (desk));
  window = linli_camera_front (GTK_WIDGET (desk));
  linli_camera_take (camera, window, "close");
  linli_camera_fit (camera, window);
  linli_camera_take (camera, window, "close-narrow");
  gtk_window_close (GTK_WINDOW (window));
  linli_fixture_settle ();
  window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (window), limits);
  gtk_window_set_default_size (GTK_WINDOW (window), 480, 300);
  gtk_window_present (GTK_WINDOW (window));
  linli_camera_take (camera, window, "limits");
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
is_printing (gpointer desk)
{
  g_autofree char *text = linli_fixture_text (linli_camera_front (desk));

  return linli_urn_vote (linli_session_council (linli_window_session (desk)), NULL) && strstr (text, "34");
}

/* The slips to be printed, and what is asked after the count; narrow as well. */
static void
photograph_slips (const LinliCamera *camera, gint64 motion)
{
  LinliWindow *desk = linli_stage_desk ();
  GtkWidget *window;

  linli_urn_open_show (linli_window_page (desk), linli_window_session (desk), motion, 34, TRUE);
  window = linli_camera_front (GTK_WIDGET (desk));
  linli_camera_take (camera, window, "drawing");
  linli_fixture_wait (is_printing, desk);
  linli_camera_take (camera, window, "print");
  linli_camera_fit (camera, window);
  linli_camera_take (camera, window, "print-narrow");
  gtk_window_destroy (GTK_WINDOW (window));
  linli_fixture_close (desk);
}

/* Names of an election, and what is read before they count. */
static void
photograph_election (LinliCamera *camera)
{
  g_autoptr (LinliUrnDraw) draw = NULL;
  LinliWindow *desk = linli_stage_election (&draw);

  for (guint i = 0; i < G_N_ELEMENTS (screens); i++)
    {
      LinliKioskWindow *kiosk = linli_stage_kiosk (desk, screens[i].width, screens[i].height);
      linli_camera_set (camera, &screens[i], NULL);
      linli_stage_scan (kiosk, linli_urn_draw_code (draw, i));
      linli_stage_until (kiosk, "ballot");
      linli_stage_type (kiosk, "146");
      linli_camera_take (camera, GTK_WIDGET (kiosk), "election");
      gtk_widget_activate_action (GTK_WIDGET (kiosk), "kiosk.confirm", NULL);
      linli_camera_take (camera, GTK_WIDGET (kiosk), "confirm");
      gtk_window_destroy (GTK_WINDOW (kiosk));
    }
  linli_fixture_close (desk);
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

/* The pages of a voter, on every screen. */
static void
photograph_kiosk (LinliCamera *camera, LinliWindow *desk, const LinliUrnDraw *draw)
{
  for (guint i = 0; i < G_N_ELEMENTS (screens); i++)
    photograph_screen (camera, desk, draw, i, FALSE);
  photograph_screen (camera, desk, draw, 0, TRUE);
}

static void
photograph_waiting (LinliCamera *camera, LinliWindow *desk)
{
  LinliKioskWindow *kiosk = linli_stage_kiosk (desk, screens[0].width, screens[0].height);

  linli_camera_set (camera, &screens[0], NULL);
  linli_camera_take (camera, GTK_WIDGET (kiosk), "waiting");
  gtk_window_destroy (GTK_WINDOW (kiosk));
}

int
main (int argc, char **argv)
{
  LinliCamera camera;
  LinliWindow *desk;
  gint64 motion;
  g_autoptr (LinliUrnDraw) draw = NULL;

  if (!linli_camera_start (&camera, &argc, &argv))
    return 2;
  desk = linli_stage_desk ();
  photograph_waiting (&camera, desk);
  draw = linli_stage_open (desk, 40);
  write_slips (camera.folder, desk, draw);
  if (linli_camera_wants (&camera, "kiosk"))
    photograph_kiosk (&camera, desk, draw);
  linli_camera_set (&camera, &narrow_desk, NULL);
  if (linli_camera_wants (&camera, "desk"))
    photograph_desk (&camera, desk);
  motion = linli_stage_motion (desk);
  linli_fixture_close (desk);
  if (linli_camera_wants (&camera, "slips"))
    photograph_slips (&camera, motion);
  if (linli_camera_wants (&camera, "election"))
    photograph_election (&camera);
  return 0;
}

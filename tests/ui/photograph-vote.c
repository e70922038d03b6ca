/* photograph-vote FOLDER: every way of voting at the desk in each of its states, light and dark, wide and narrow. */
#include "ui/fixture.h"
#include "ui/live/live.h"
#include "ui/vote-stage.h"
#include "ui/vote/counter.h"
#include "ui/vote/vote.h"

#include <glib/gi18n-lib.h>

static const struct { const char *name; int width, height; } sizes[] = { { "wide", 720, 860 }, { "narrow", 360, 860 } };

typedef struct
{
  const char *folder, *size, *scheme;
  int width, height;
  LinliVoteStage stage;
} Camera;

typedef struct
{
  GtkWidget *window;
  GskRenderNode *node;
} Film;

static gboolean
is_drawn (gpointer data)
{
  Film *film = data;
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (film->window);
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (film->window), gtk_widget_get_height (film->window));
  film->node = gtk_snapshot_free_to_node (snapshot);
  return film->node != NULL;
}

static void
photograph (const Camera *camera, GtkWidget *window, const char *what)
{
  g_autofree char *name = g_strdup_printf ("%s-%s-%s.png", what, camera->size, camera->scheme);
  g_autofree char *path = g_build_filename (camera->folder, name, NULL);
  g_autoptr (GdkTexture) texture = NULL;
  Film film = { window };

  linli_fixture_settle ();
  linli_fixture_wait (is_drawn, &film);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), film.node, NULL);
  g_assert_true (gdk_texture_save_to_png (texture, path));
  gsk_render_node_unref (film.node);
}

/* Whatever window has come in front, then away with it. */
static void
photograph_other (const Camera *camera, const char *what)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWidget *other = NULL;

  linli_fixture_settle ();
  for (guint i = 0; i < g_list_model_get_n_items (windows) && !other; i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);
      if (window != GTK_WIDGET (camera->stage.window) && window != camera->stage.frame)
        other = window;
    }
  g_assert_nonnull (other);
  photograph (camera, other, what);
  gtk_window_destroy (GTK_WINDOW (other));
  linli_fixture_settle ();
}

static void
shoot (const Camera *camera, const char *what)
{
  photograph (camera, camera->stage.frame, what);
}

static void
count (Camera *camera, const char *word, gint64 value)
{
  linli_counter_set (LINLI_COUNTER (linli_fixture_find (camera->stage.view, LINLI_TYPE_COUNTER, word)), value);
}

static void
press (Camera *camera, const char *word)
{
  g_signal_emit_by_name (linli_fixture_find (camera->stage.view, GTK_TYPE_BUTTON, word), "clicked");
  linli_fixture_settle ();
  linli_fixture_settle ();
}

static void
show (Camera *camera)
{
  linli_vote_stage_show (&camera->stage, camera->width, camera->height);
}

static void
close_stage (Camera *camera)
{
  linli_vote_stage_close (&camera->stage);
}

static void
photograph_show (Camera *camera)
{
  linli_vote_stage_open (&camera->stage, "show");
  show (camera);
  shoot (camera, "show-empty");
  count (camera, _("For"), 26);
  count (camera, _("Against"), 5);
  shoot (camera, "show-missing");
  count (camera, _("Abstained"), 4);
  shoot (camera, "show-over");
  count (camera, _("Abstained"), 2);
  shoot (camera, "show-ready");
  press (camera, _("Second count…"));
  shoot (camera, "second-empty");
  linli_vote_stage_do (&camera->stage, "vote.tell", "\"vote\":\"HY-2026-003/M2\",\"for\":25,\"against\":6,\"abstain\":2,\"by\":[\"代表02\"]");
  linli_fixture_settle ();
  shoot (camera, "second-differs");
  press (camera, _("Count both again"));
  linli_vote_stage_do (&camera->stage, "vote.count", "\"vote\":\"HY-2026-003/M2\",\"for\":26,\"against\":5,\"abstain\":2,\"by\":[\"代表05\"]");
  linli_vote_stage_do (&camera->stage, "vote.tell", "\"vote\":\"HY-2026-003/M2\",\"for\":26,\"against\":5,\"abstain\":2,\"by\":[\"代表02\"]");
  linli_fixture_settle ();
  shoot (camera, "second-same");
  linli_vote_stage_do (&camera->stage, "vote.close", "\"vote\":\"HY-2026-003/M2\"");
  linli_fixture_settle ();
  shoot (camera, "counted");
  press (camera, _("Recount"));
  count (camera, _("For"), 16);
  count (camera, _("Against"), 17);
  shoot (camera, "recount");
  press (camera, _("Confirm the recount and announce"));
  shoot (camera, "announced-lost");
  press (camera, _("Correct the result…"));
  photograph_other (camera, "correct");
  close_stage (camera);
}

/* In the window that asks for the method. */
static void
choose_secret (Camera *camera)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);
      if (window != GTK_WIDGET (camera->stage.window))
        gtk_check_button_set_active (GTK_CHECK_BUTTON (linli_fixture_find (window, GTK_TYPE_CHECK_BUTTON, _("Secret ballot"))), TRUE);
    }
}

static void
photograph_open (Camera *camera)
{
  LinliSession *session;
  g_autoptr (LinliLive) live = NULL;
  GPtrArray *motions;
  gint64 main_motion = 0;

  linli_vote_stage_open (&camera->stage, NULL);
  session = linli_window_session (camera->stage.window);
  live = linli_live_get (session, camera->stage.meeting);
  motions = linli_live_motions (live);
  for (guint i = 0; i < motions->len; i++)
    if (g_strcmp0 (linli_record_text (motions->pdata[i], "short"), "M2") == 0)
      main_motion = linli_record_int (motions->pdata[i], "id");
  gtk_window_set_default_size (GTK_WINDOW (camera->stage.window), camera->width, camera->height);
  linli_fixture_settle ();
  linli_vote_open_show (GTK_WIDGET (camera->stage.window), session, live, main_motion);
  photograph_other (camera, "open");
  linli_vote_open_show (GTK_WIDGET (camera->stage.window), session, live, main_motion);
  choose_secret (camera);
  photograph_other (camera, "open-secret");
  close_stage (camera);
}

static void
photograph_paper (Camera *camera)
{
  linli_vote_stage_open (&camera->stage, "paper");
  show (camera);
  count (camera, _("For"), 20);
  count (camera, _("Against"), 9);
  count (camera, _("Abstained"), 1);
  count (camera, _("Invalid"), 2);
  count (camera, _("Not cast"), 1);
  shoot (camera, "paper-reasons");
  press (camera, _("Nothing marked"));
  press (camera, _("Cannot be read"));
  shoot (camera, "paper-ready");
  close_stage (camera);
}

static void
photograph_roll (Camera *camera)
{
  linli_vote_stage_open (&camera->stage, "roll");
  show (camera);
  shoot (camera, "roll-begin");
  for (guint i = 0; i < 9; i++)
    press (camera, i % 4 == 3 ? _("Against") : _("For"));
  shoot (camera, "roll-going");
  close_stage (camera);
}

static void
photograph_written (Camera *camera)
{
  linli_vote_stage_owners (&camera->stage);
  show (camera);
  shoot (camera, "written-open");
  gtk_editable_set_text (GTK_EDITABLE (linli_fixture_find (camera->stage.view, GTK_TYPE_ENTRY, _("Serial number, typed or scanned"))), "0004");
  shoot (camera, "written-take");
  press (camera, _("Hand out…"));
  photograph_other (camera, "written-hand-out");
  linli_vote_stage_at (&camera->stage, "2026-04-23T09:00");
  linli_session_changed (linli_window_session (camera->stage.window));
  linli_fixture_settle ();
  shoot (camera, "written-ended");
  close_stage (camera);
  linli_vote_stage_sums (&camera->stage);
  show (camera);
  shoot (camera, "sums");
  linli_vote_stage_do (&camera->stage, "vote.count", "\"vote\":\"HY-2026-004/M1\",\"for\":570,\"against\":150,\"abstain\":40,\"invalid\":0,"
                       "\"unreturned\":380,\"participating\":760,\"participating_dm2\":7200000,\"for_dm2\":5400000,\"against_dm2\":1400000,"
                       "\"abstain_dm2\":400000,\"by\":[\"代表02\",\"代表05\"]");
  linli_fixture_settle ();
  shoot (camera, "sums-counted");
  close_stage (camera);
}

/* As slips are drawn and ballots cast by the script's own acts, the urn is closed with one ballot in it. */
static void
photograph_secret (Camera *camera)
{
  linli_vote_stage_open (&camera->stage, "secret");
  show (camera);
  shoot (camera, "secret-open");
  linli_vote_stage_do (&camera->stage, "vote.close_urn", "\"vote\":\"HY-2026-003/M2\",\"returned\":34,\"by\":[\"代表02\",\"代表05\"]");
  linli_vote_stage_do (&camera->stage, "vote.open_urn", "\"vote\":\"HY-2026-003/M2\"");
  linli_fixture_settle ();
  shoot (camera, "secret-counted");
  press (camera, _("Close and announce"));
  shoot (camera, "secret-announced");
  close_stage (camera);
}

static void
photograph_election (Camera *camera)
{
  linli_vote_stage_election (&camera->stage);
  show (camera);
  shoot (camera, "election-empty");
  count (camera, "1. 代表11", 24);
  count (camera, "2. 代表12", 14);
  count (camera, "3. 代表13", 14);
  shoot (camera, "election-level");
  press (camera, _("Confirm and announce"));
  shoot (camera, "election-announced");
  press (camera, _("Further vote…"));
  photograph_other (camera, "election-further");
  close_stage (camera);
}

int
main (int argc, char **argv)
{
  static const struct { const char *name; void (*take) (Camera *camera); } scenes[] = {
    { "open", photograph_open }, { "show", photograph_show }, { "paper", photograph_paper }, { "roll", photograph_roll },
    { "written", photograph_written }, { "election", photograph_election },
    { "secret", photograph_secret },
  };
  const char *only = g_getenv ("LINLI_PHOTOGRAPH");
  Camera camera = { 0 };

  linli_fixture_start (&argc, &argv);
  if (argc < 2)
    return 2;
  camera.folder = argv[1];
  for (guint dark = 0; dark < 2; dark++)
    for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
      {
        camera.scheme = dark ? "dark" : "light";
        camera.size = sizes[i].name;
        camera.width = sizes[i].width;
        camera.height = sizes[i].height;
        adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                            dark ? ADW_COLOR_SCHEME_FORCE_DARK : ADW_COLOR_SCHEME_FORCE_LIGHT);
        for (guint j = 0; j < G_N_ELEMENTS (scenes); j++)
          if (!only || g_str_equal (only, scenes[j].name))
            scenes[j].take (&camera);
      }
  return 0;
}

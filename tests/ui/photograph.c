/* photograph FOLDER [PAPER.pdf]: every place, page and dialog of the demo, and what verifying the paper finds, light and
 * dark, wide and narrow, as pictures to be looked at. LINLI_TEST_LOCALE names the language; LINLI_PHOTOGRAPH=start takes
 * those of the first run alone. */
#include "ui/fixture.h"
#include "council/files.h"
#include "council/papers.h"
#include "council/start.h"
#include "ui/form/form.h"
#include "ui/planned.h"
#include "ui/meeting/verdict.h"
#include "ui/paper/view.h"
#include "ui/people/forms.h"
#include "ui/people/import-window.h"
#include "ui/places.h"
#include "ui/plan/plan.h"
#include "ui/preferences/preferences.h"
#include "ui/requests/requests.h"
#include "ui/topics-stage.h"
#include "ui/topics/catalogue.h"
#include "ui/topics/forms.h"

#include <glib/gi18n-lib.h>

static const struct { const char *name; int width, height; } sizes[] = { { "wide", 1280, 800 }, { "narrow", 360, 720 } };

typedef struct
{
  LinliWindow *window;
  const char *folder, *paper, *scheme, *size; /* paper: NULL without one */
  const char *only;                           /* "start" for the first run alone; NULL for all */
  int width, height;
} Camera;

typedef struct
{
  GtkWidget *window;
  GskRenderNode *node;
} Film;

/* A window that has just come is not drawn at once. */
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

/* Whatever window has come in front of the camera's, then away with it. */
static void
photograph_other (const Camera *camera, const char *what)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWidget *other = NULL;

  linli_fixture_settle ();
  for (guint i = 0; i < g_list_model_get_n_items (windows) && !other; i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);
      if (window != GTK_WIDGET (camera->window))
        other = window;
    }
  g_assert_nonnull (other);
  photograph (camera, other, what);
  gtk_window_destroy (GTK_WINDOW (other));
  linli_fixture_settle ();
}

static GPtrArray *
ids_of (const Camera *camera, const char *query)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (LinliRecord) params = linli_record_new (), row = NULL;
  g_auto (GStrv) texts = NULL;

  linli_record_set_text (params, "show", "all");
  row = linli_session_row (linli_window_session (camera->window), query, params);
  texts = g_strsplit (linli_record_text (row, "ids"), ",", -1);
  for (guint i = 0; texts[i]; i++)
    {
      gint64 id = g_ascii_strtoll (texts[i], NULL, 10);
      g_ptr_array_add (ids, g_memdup2 (&id, sizeof id));
    }
  return ids;
}

static void
photograph_details (const Camera *camera)
{
  static const struct { const char *entity, *query; } details[] = {
    { "request", "desk-request-ids" }, { "topic", "desk-topic-ids" }, { "meeting", "desk-meeting-ids" },
    { "task", "desk-task-ids" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (details); i++)
    {
      g_autoptr (GPtrArray) ids = ids_of (camera, details[i].query);
      for (guint j = 0; j < ids->len; j++)
        {
          g_autofree char *what = g_strdup_printf ("%s-%u", details[i].entity, j + 1);
          linli_window_show (camera->window, details[i].entity, *(gint64 *) ids->pdata[j]);
          photograph (camera, GTK_WIDGET (camera->window), what);
        }
    }
}

/* Of the last meeting that has papers. */
static gint64
a_paper (const Camera *camera)
{
  g_autoptr (GPtrArray) ids = ids_of (camera, "desk-meeting-ids");
  gint64 paper = 0;

  for (guint i = 0; i < ids->len && !paper; i++)
    {
      g_autoptr (GPtrArray) papers = linli_session_rows_of (linli_window_session (camera->window), "desk-meeting-papers",
                                                            *(gint64 *) ids->pdata[i]);
      paper = papers->len ? linli_record_int (papers->pdata[0], "id") : 0;
    }
  return paper;
}

static void
photograph_verdict (const Camera *camera)
{
  LinliSession *session = linli_window_session (camera->window);
  g_autofree char *bytes = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (camera->paper, &bytes, &length, NULL));
  pdf = g_bytes_new_take (g_steal_pointer (&bytes), length);
  rows = linli_papers_verify (pdf, NULL, linli_session_council (session), linli_session_now (session));
  linli_verdict_show (linli_window_page (camera->window), rows, camera->paper);
  photograph_other (camera, "verdict");
}

/* A roster as a spreadsheet of this country writes it, with two errors. */
static char *
roster_file (void)
{
  g_autoptr (GString) text = g_string_new ("姓名,手机号,楼栋,户号,专有面积(㎡),身份,性别,备注\r\n");
  g_autofree char *bytes = NULL;
  char *path = g_build_filename (g_get_user_data_dir (), "陈巷社区名册2026.csv", NULL);
  gsize size;

  for (guint i = 1; i <= 46; i++)
    g_string_append_printf (text, "示例%02u,138%08u,%u幢,%u-%03u,%s,居民代表,%s,\r\n", i, i, i % 6 + 1, i % 6 + 1, 100 + i,
                            i == 8 ? "-12.5" : "94.74", i == 31 ? "？" : i % 2 ? "女" : "男");
  bytes = g_convert (text->str, (gssize) text->len, "GB18030", "UTF-8", NULL, &size, NULL);
  g_assert_true (g_file_set_contents (path, bytes, (gssize) size, NULL));
  return path;
}

static gboolean
is_idle (gpointer window)
{
  return !linli_import_window_busy (window);
}

static void
photograph_people (const Camera *camera)
{
  LinliSession *session = linli_window_session (camera->window);
  GtkWidget *window = GTK_WIDGET (camera->window);
  g_autoptr (GPtrArray) ids = ids_of (camera, "people-ids");
  gint64 id = *(gint64 *) ids->pdata[12];
  g_autoptr (LinliRecord) person = linli_session_row_of (session, "people-person", id);
  g_autoptr (GPtrArray) seats = linli_session_rows_of (session, "people-seats", id);
  g_autofree char *path = roster_file ();

  linli_window_show (camera->window, "person", id);
  photograph (camera, window, "person");
  linli_people_add (window, session);
  photograph_other (camera, "person-add");
  linli_people_add_seat (window, session, person);
  photograph_other (camera, "seat-add");
  linli_people_end_seat (window, session, person, seats->pdata[0]);
  photograph_other (camera, "seat-end");
  linli_people_erase (window, session, person);
  photograph_other (camera, "person-erase");
  linli_fixture_wait (is_idle, linli_import_window_show (window, session, path));
  photograph_other (camera, "people-import");
  g_assert_true (g_file_set_contents (path, "PK\003\004", 4, NULL));
  linli_fixture_wait (is_idle, linli_import_window_show (window, session, path));
  photograph_other (camera, "people-import-wrong");
}

/* The last toggle of the page: "Compare", "Why". */
static void
press_toggles (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      if (GTK_IS_MENU_BUTTON (child))
        continue;
      if (GTK_IS_TOGGLE_BUTTON (child))
        gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (child), TRUE);
      press_toggles (child);
    }
}

static void
photograph_topics (const Camera *camera)
{
  static const char *const acts[] = { "topic.admit", "topic.stakeholder", "topic.fund", "topic.risk", "topic.correct" };
  GtkWidget *window = GTK_WIDGET (camera->window);
  LinliSession *session = linli_window_session (camera->window);

  linli_window_show (camera->window, "topic", linli_stage_topic (camera->window, "YT-5"));
  press_toggles (linli_window_page (camera->window));
  photograph (camera, window, "topic-compare");
  linli_topic_propose (window, session, NULL);
  linli_fixture_settle ();
  photograph_other (camera, "topic-propose");
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    {
      g_autofree char *what = g_strdup_printf ("form-%s", acts[i]);
      linli_window_show (camera->window, "topic", linli_stage_topic (camera->window, "YT-1"));
      gtk_widget_activate_action (linli_window_page (camera->window), "topic.do", "(ss)", acts[i], "");
      photograph_other (camera, what);
    }
  linli_window_show (camera->window, "catalogues", 0);
  photograph (camera, window, "catalogues");
  linli_catalogue_offer_starters (linli_window_page (camera->window), session);
  photograph_other (camera, "starters");
}

static void
photograph_paper (const Camera *camera)
{
  LinliSession *session = linli_window_session (camera->window);
  g_autoptr (GBytes) pdf = linli_papers_render (linli_session_council (session), "HY-2026-003/minutes/1", NULL);

  g_assert_nonnull (pdf);
  linli_paper_window_show (linli_window_page (camera->window), "HY-2026-003/minutes/1", "minutes.pdf", pdf);
  photograph_other (camera, "paper");
}

static GtkWidget *
first_tick (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_CHECK_BUTTON (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found; child = gtk_widget_get_next_sibling (child))
    found = first_tick (child);
  return found;
}

/* A meeting in preparation: its page, and the forms of it. */
static void
photograph_plan (const Camera *camera)
{
  static const struct { const char *action, *what; } forms[] = {
    { "win.replan-meeting", "replan" }, { "win.notify-meeting", "notify" }, { "win.cancel-meeting", "cancel" },
    { "win.add-item", "add-item" },
  };
  static gint64 soon;
  LinliForm *form = linli_plan_show (GTK_WIDGET (camera->window), linli_window_session (camera->window), 0);

  linli_form_set (form, "body", "居民代表会议");
  linli_form_set (form, "starts_at", "2026-12-01T14:00");
  linli_form_set (form, "recorder", "委员01");
  g_signal_emit_by_name (form, "edited", "body");
  g_signal_emit_by_name (form, "edited", "body");
  photograph (camera, GTK_WIDGET (form), "plan");
  gtk_widget_grab_focus (first_tick (GTK_WIDGET (form)));
  photograph_other (camera, "plan-agenda");
  if (!soon)
    soon = linli_planned (camera->window, 5);
  linli_window_show (camera->window, "meeting", soon);
  photograph (camera, GTK_WIDGET (camera->window), "prepared");
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (camera->window), forms[i].action, "x", soon);
      photograph_other (camera, forms[i].what);
    }
}

static void
press (GtkWidget *window, const char *word)
{
  g_signal_emit_by_name (linli_fixture_find (window, GTK_TYPE_BUTTON, word), "clicked");
}

/* The first run, from nothing to the bodies with their rules. */
static void
photograph_start (const Camera *camera)
{
  GtkWidget *window = GTK_WIDGET (camera->window), *name;

  gtk_window_set_default_size (GTK_WINDOW (window), camera->width, camera->height);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (linli_fixture_find (window, GTK_TYPE_CHECK_BUTTON, _("New register"))), TRUE);
  photograph (camera, window, "start-new");
  press (window, _("Next: people and bodies"));
  photograph (camera, window, "start-wrong");
  name = linli_fixture_find (window, ADW_TYPE_ENTRY_ROW, _("Name of the committee"));
  gtk_editable_set_text (GTK_EDITABLE (name), "陈巷社区居民委员会");
  press (window, _("Next: people and bodies"));
  photograph (camera, window, "start-bodies");
  press (window, _("Back"));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (linli_fixture_find (window, GTK_TYPE_CHECK_BUTTON, _("Open a register"))), TRUE);
  photograph (camera, window, "start-open");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (linli_fixture_find (window, GTK_TYPE_CHECK_BUTTON, _("Look at the demo"))), TRUE);
  photograph (camera, window, "start-demo");
}

/* Today as it was on @day, in a register that stops there. */
static void
photograph_day (Camera *camera, const char *day, const char *what)
{
  g_autofree char *path = linli_fixture_demo_until (day);

  camera->window = linli_fixture_open (path);
  gtk_window_set_default_size (GTK_WINDOW (camera->window), camera->width, camera->height);
  {
    g_autofree char *morning = g_strconcat (day, "T08:30", NULL);
    gint64 at_ms;
    g_assert_true (linli_instant_parse (morning, &at_ms, NULL));
    linli_session_set_now (linli_window_session (camera->window), at_ms);
  }
  linli_fixture_settle ();
  photograph (camera, GTK_WIDGET (camera->window), what);
  linli_fixture_close (camera->window);
}

/* The first morning of a register. */
static void
photograph_young (Camera *camera)
{
  g_autofree char *name = g_strdup_printf ("young-%s-%s.linli", camera->size, camera->scheme);
  g_autofree char *path = g_build_filename (g_get_home_dir (), name, NULL);
  g_autoptr (LinliRecord) facts = linli_record_decode ("{\"name\":\"东里社区居民委员会\",\"kind\":\"residents\",\"community\":\"old\","
                                                       "\"language\":\"zh\"}", -1, NULL);
  g_autoptr (LinliRecord) person = linli_record_decode ("{\"label\":\"工作人员甲\"}", -1, NULL);
  g_autoptr (GPtrArray) bodies = g_ptr_array_new_with_free_func ((GDestroyNotify) linli_record_unref);
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (bodies, linli_record_decode ("{\"name\":\"居民代表会议\",\"rule\":\"U2\"}", -1, NULL));
  g_assert_true (linli_start_create (path, facts, person, bodies, linli_clock_now (), NULL, &error));
  camera->window = linli_fixture_open (path);
  gtk_window_set_default_size (GTK_WINDOW (camera->window), camera->width, camera->height);
  linli_fixture_settle ();
  photograph (camera, GTK_WIDGET (camera->window), "today-young");
  linli_fixture_close (camera->window);
}

static void
photograph_preferences (const Camera *camera)
{
  static const char *const pages[] = { "general", "papers", "bodies" };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      GtkWidget *window = linli_preferences_show (GTK_WINDOW (camera->window), linli_window_session (camera->window));
      g_autofree char *what = g_strconcat ("preferences-", pages[i], NULL);
      if (camera->width < 720)
        gtk_window_set_default_size (GTK_WINDOW (window), camera->width, camera->height);
      adw_preferences_window_set_visible_page_name (ADW_PREFERENCES_WINDOW (window), pages[i]);
      photograph_other (camera, what);
    }
}

/* The demo's open request with files; its form, its slip, and the hotline's export with what is wrong in it. */
static void
attach_files (const Camera *camera, const char *request)
{
  LinliSession *session = linli_window_session (camera->window);
  static const struct { const char *name, *bytes; gsize size; } files[]
      = { { "东门路灯照片.jpg", "\xff\xd8\xff\xe0 no picture", 15 }, { "来电记录.txt", "路灯不亮\n", 13 } };
  LinliCouncil *council = linli_session_begin_write (session, NULL);

  g_assert_nonnull (council);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (files[i].bytes, files[i].size);
      g_autoptr (LinliRecord) members = linli_record_new ();
      LinliStored stored;
      g_assert_true (linli_files_put_bytes (linli_session_path (session), bytes, &stored, NULL));
      linli_record_set_text (members, "request", request);
      linli_record_set_text (members, "name", files[i].name);
      linli_record_set_text (members, "sha256", stored.sha256);
      linli_council_act (council, "file.attach", members, linli_session_now (session), "工作人员甲", NULL, NULL);
    }
  linli_session_end_write (session);
  linli_session_changed (session);
}

static void
photograph_requests (const Camera *camera)
{
  LinliSession *session = linli_window_session (camera->window);
  g_autoptr (GPtrArray) ids = ids_of (camera, "request-list-ids");
  g_autofree char *csv = g_build_filename (camera->folder, "hotline.csv", NULL);
  GListModel *windows = gtk_window_get_toplevels ();

  attach_files (camera, "SQ-2026-014");
  linli_window_show (camera->window, "request", *(gint64 *) ids->pdata[0]);
  linli_fixture_settle ();
  photograph (camera, GTK_WIDGET (camera->window), "request-files");
  linli_request_register (linli_window_page (camera->window), session);
  linli_fixture_settle ();
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) form = g_list_model_get_item (windows, i);
      if (LINLI_IS_FORM (form))
        linli_form_type (LINLI_FORM (form), "text", "6幢北风大，晾衣架请加固");
    }
  linli_fixture_settle ();
  linli_fixture_settle ();
  photograph_other (camera, "register");
  g_assert_true (g_file_set_contents (csv, "工单号,来电时间,诉求内容,状态\n1,2026-02-30,路灯\n1,2026-03-01,\n2,2026-03-01,噪音,x,y\n", -1, NULL));
  linli_hotline_dialog_show (linli_window_page (camera->window), session, csv);
  linli_fixture_settle ();
  linli_fixture_settle ();
  photograph_other (camera, "hotline");
}

static void
photograph_search (const Camera *camera)
{
  static const struct { const char *words, *name; } searches[] = {
    { "晾衣", "search" }, { "代表", "search-many" }, { "𠮷", "search-none" }, { "！", "search-empty" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      linli_window_find (camera->window, searches[i].words);
      photograph (camera, GTK_WIDGET (camera->window), searches[i].name);
    }
  linli_window_find (camera->window, "");
}

static void
photograph_all (const Camera *camera)
{
  GtkWidget *window = GTK_WIDGET (camera->window);

  gtk_window_set_default_size (GTK_WINDOW (window), camera->width, camera->height);
  linli_fixture_settle ();
  for (guint i = 0; i < linli_n_places; i++)
    {
      linli_window_go (camera->window, linli_places[i].name);
      photograph (camera, window, linli_places[i].name);
    }
  photograph_details (camera);
  photograph_people (camera);
  photograph_topics (camera);
  photograph_search (camera);
  gtk_widget_activate_action (window, "win.sign", "x", a_paper (camera));
  photograph_other (camera, "sign");
  photograph_paper (camera);
  photograph_requests (camera);
  if (camera->paper)
    photograph_verdict (camera);
  photograph_plan (camera);
  gtk_widget_activate_action (window, "app.about", NULL);
  photograph_other (camera, "about");
  gtk_widget_activate_action (window, "app.shortcuts", NULL);
  photograph_other (camera, "shortcuts");
}

int
main (int argc, char **argv)
{
  g_autofree char *path = NULL;
  Camera camera = { 0 };

  linli_fixture_start (&argc, &argv);
  if (argc < 2)
    return 2;
  camera.folder = argv[1];
  camera.paper = argv[2];
  camera.only = g_getenv ("LINLI_PHOTOGRAPH");
  path = linli_fixture_demo ();
  for (guint dark = 0; dark < 2; dark++)
    for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
      {
        if (!dark && i == 0)
          {
            camera.window = linli_fixture_open (path);
            linli_stage_topics (camera.window);
            linli_fixture_close (camera.window);
          }
        camera.scheme = dark ? "dark" : "light";
        camera.size = sizes[i].name;
        camera.width = sizes[i].width;
        camera.height = sizes[i].height;
        adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                            dark ? ADW_COLOR_SCHEME_FORCE_DARK : ADW_COLOR_SCHEME_FORCE_LIGHT);
        camera.window = linli_fixture_window ();
        photograph_start (&camera);
        linli_fixture_close (camera.window);
        photograph_day (&camera, "2026-03-24", "today-march");
        photograph_day (&camera, "2026-05-12", "today-may");
        photograph_young (&camera);
        camera.window = linli_fixture_open (path);
        gtk_window_set_default_size (GTK_WINDOW (camera.window), camera.width, camera.height);
        photograph_preferences (&camera);
        linli_fixture_close (camera.window);
        if (g_strcmp0 (camera.only, "start") == 0)
          continue;
        camera.window = linli_fixture_open (path);
        photograph_all (&camera);
        linli_fixture_close (camera.window);
      }
  return 0;
}

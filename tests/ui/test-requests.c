/* Requests at the desk: registered with files, carried on, printed; what goes wrong stands beside the control. */
#include "ui/fixture.h"

#include "base/file.h"
#include "council/files.h"
#include "tests/council/material.h"
#include "ui/files/input.h"
#include "ui/form/form.h"
#include "ui/requests/requests.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

typedef struct
{
  char *path, *folder;
  LinliWindow *window;
  LinliSession *session;
} Stage;

static void
set_up (Stage *stage, gconstpointer data)
{
  stage->path = linli_fixture_demo ();
  stage->folder = g_path_get_dirname (stage->path);
  stage->window = linli_fixture_open (stage->path);
  stage->session = linli_window_session (stage->window);
}

static void
tear_down (Stage *stage, gconstpointer data)
{
  linli_fixture_close (stage->window);
  g_free (stage->path);
  g_free (stage->folder);
}

/* Finding. */

static GtkWidget *
with_data (GtkWidget *widget, const char *key)
{
  if (g_object_get_data (G_OBJECT (widget), key))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = with_data (child, key);
      if (found)
        return found;
    }
  return NULL;
}

static GtkWidget *
other_window (Stage *stage)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);
      if (window != GTK_WIDGET (stage->window) && gtk_widget_get_visible (window))
        return window;
    }
  return NULL;
}

static GtkWidget *
button_saying (GtkWidget *widget, const char *word)
{
  g_autofree char *text = GTK_IS_BUTTON (widget) ? linli_fixture_text (widget) : NULL;
  const char *tip = GTK_IS_BUTTON (widget) ? gtk_widget_get_tooltip_text (widget) : NULL;

  if ((text && g_str_equal (g_strchomp (text), word)) || g_strcmp0 (tip, word) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = gtk_widget_get_visible (child) ? button_saying (child, word) : NULL;
      if (found)
        return found;
    }
  return NULL;
}

static void
press (GtkWidget *widget, const char *word)
{
  GtkWidget *button = button_saying (widget, word);

  g_test_message ("press %s", word);
  g_assert_nonnull (button);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  linli_fixture_settle ();
}

typedef struct
{
  GtkWidget *widget; /* NULL: the page that is seen */
  Stage *stage;
  const char *text;
} Saying;

static gboolean
says (gpointer data)
{
  Saying *saying = data;
  GtkWidget *widget = saying->widget ? saying->widget : linli_window_page (saying->stage->window);
  g_autofree char *text = linli_fixture_text (widget);

  return strstr (text, saying->text) != NULL;
}

static void
wait_for (Stage *stage, GtkWidget *widget, const char *text)
{
  Saying saying = { widget, stage, text };

  g_test_message ("wait for %s", text);
  linli_fixture_wait (says, &saying);
  linli_fixture_settle ();
}

typedef struct
{
  GtkWidget *widget;
  const char *class;
} Shown;

/* Is there a label of this class that is seen and says something? */
static gboolean
has_class_shown (const Shown *shown)
{
  GtkWidget *widget = shown->widget;

  if (GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, shown->class) && gtk_widget_get_visible (widget)
      && *gtk_label_get_text (GTK_LABEL (widget)))
    {
      g_test_message ("%s", gtk_label_get_text (GTK_LABEL (widget)));
      return TRUE;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    if (has_class_shown (&(Shown) { child, shown->class }))
      return TRUE;
  return FALSE;
}

static gboolean
is_gone (gpointer stage)
{
  return other_window (stage) == NULL;
}

static gint64
last_entry (Stage *stage)
{
  g_autoptr (LinliRecord) row = linli_session_row (stage->session, "last-change", NULL);

  return linli_record_int (row, "seq");
}

static gint64
id_of (Stage *stage, const char *label)
{
  return linli_fixture_id (stage->window, "request", label);
}

static char *
write_file (Stage *stage, const char *name, const char *bytes, gssize size)
{
  char *path = g_build_filename (stage->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, bytes, size, NULL));
  return path;
}

/* Not scrolled away. */
static gboolean
is_in_view (gpointer input)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (input, GTK_TYPE_SCROLLED_WINDOW);
  double y;

  return gtk_widget_translate_coordinates (input, scrolled, 0, gtk_widget_get_height (input), NULL, &y) && y >= 0
         && y <= gtk_widget_get_height (scrolled);
}

/* Registered with a file and a pasted picture, after what is alike was shown. */
static void
test_register (Stage *stage, gconstpointer data)
{
  g_autofree char *file = write_file (stage, "来电.txt", "路灯\n", -1);
  const guint8 pixels[16] = { 255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 9, 9, 9, 255 };
  g_autoptr (GBytes) bytes = g_bytes_new (pixels, sizeof pixels);
  g_autoptr (GdkTexture) picture = gdk_memory_texture_new (2, 2, GDK_MEMORY_R8G8B8A8, bytes, 8);
  GtkWidget *form, *input;

  linli_window_go (stage->window, "requests");
  linli_fixture_settle ();
  press (linli_window_page (stage->window), "Register a request");
  form = other_window (stage);
  g_assert_true (LINLI_IS_FORM (form));
  linli_form_type (LINLI_FORM (form), "text", "6幢北风大，晾衣架请加固 𠮷👍");
  wait_for (stage, form, "SQ-2026-014");
  linli_form_type (LINLI_FORM (form), "source", "at the desk");
  linli_form_type (LINLI_FORM (form), "contact", "张三 13800000001");
  input = with_data (form, "files-input");
  g_assert_false (is_in_view (input));
  linli_files_input_take (input, file);
  wait_for (stage, form, "来电.txt");
  linli_fixture_wait (is_in_view, input);
  linli_files_input_take_picture (input, picture);
  wait_for (stage, form, "Pasted picture.png");
  press (form, "Enter it in the register");
  linli_fixture_wait (is_gone, stage);
  wait_for (stage, NULL, "6幢北风大，晾衣架请加固 𠮷👍");
  wait_for (stage, NULL, "来电.txt");
  wait_for (stage, NULL, "Pasted picture.png");
  wait_for (stage, NULL, "张三 13800000001");
}

/* Thrown away, the form leaves nothing behind. */
static void
test_thrown_away (Stage *stage, gconstpointer data)
{
  g_autofree char *file = write_file (stage, "thrown.txt", "不要了\n", -1), *other = write_file (stage, "other.txt", "也不要\n", -1);
  GtkWidget *form, *input;

  linli_request_register (linli_window_page (stage->window), stage->session);
  form = other_window (stage);
  input = with_data (form, "files-input");
  linli_files_input_take (input, file);
  wait_for (stage, form, "thrown.txt");
  linli_files_input_take (input, other);
  wait_for (stage, form, "other.txt");
  press (form, "Leave out");
  g_assert_cmpuint (material_count_files (stage->path), ==, 2);
  gtk_window_close (GTK_WINDOW (form));
  linli_fixture_wait (is_gone, stage);
  linli_fixture_settle ();
  g_assert_cmpuint (material_count_files (stage->path), ==, 0);
}

/* Closed while a file is still being taken, the form leaves nothing behind either. */
static void
test_closed_at_once (Stage *stage, gconstpointer data)
{
  g_autofree char *file = write_file (stage, "late.txt", "来晚了\n", -1);
  GtkWidget *form;

  linli_request_register (linli_window_page (stage->window), stage->session);
  form = other_window (stage);
  linli_files_input_take (with_data (form, "files-input"), file);
  gtk_window_destroy (GTK_WINDOW (form));
  linli_fixture_settle ();
  g_assert_cmpuint (material_count_files (stage->path), ==, 0);
}

/* Nothing of what a file may be takes the form or what was typed away. */
static void
test_files_refused (Stage *stage, gconstpointer data)
{
  g_autofree char *big = write_file (stage, "big.mp4", "", 0), *exe = write_file (stage, "a.pdf", "MZ\x90\0", 4);
  g_autofree char *gone = g_build_filename (stage->folder, "gone.jpg", NULL);
  const struct { const char *path, *sentence; } cases[]
      = { { big, "larger than 50 MB" }, { stage->folder, "is a folder" }, { gone, "gone.jpg" }, { exe, "no kind known" } };
  GtkWidget *form, *input;

  g_assert_cmpint (truncate (big, 200 << 20), ==, 0);
  linli_request_register (linli_window_page (stage->window), stage->session);
  form = other_window (stage);
  input = with_data (form, "files-input");
  linli_form_type (LINLI_FORM (form), "text", "一");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      linli_files_input_take (input, cases[i].path);
      wait_for (stage, input, cases[i].sentence);
    }
  {
    g_autoptr (LinliRecord) values = linli_form_values (LINLI_FORM (form));
    g_assert_cmpstr (linli_record_text (values, "text"), ==, "一");
  }
  gtk_window_close (GTK_WINDOW (form));
  linli_fixture_settle ();
}

/* Typed badly, it is refused in the form, and stays there. */
static void
test_text_refused (Stage *stage, gconstpointer data)
{
  g_autofree char *longer = g_strnfill (20001, 'x');
  const struct { const char *text, *source; } cases[]
      = { { "", "x" }, { longer, "x" }, { "a\u202eb", "x" }, { "a\x01" "b", "x" }, { "一", "" } };
  gint64 before = linli_council_size (linli_session_council (stage->session));
  GtkWidget *form;

  linli_request_register (linli_window_page (stage->window), stage->session);
  form = other_window (stage);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%u", i);
      linli_form_type (LINLI_FORM (form), "text", cases[i].text);
      linli_form_type (LINLI_FORM (form), "source", cases[i].source);
      press (form, "Enter it in the register");
      linli_fixture_settle ();
      g_assert_true (gtk_widget_get_visible (form));
    }
  linli_form_type (LINLI_FORM (form), "source", "x");
  press (form, "Enter it in the register");
  wait_for (stage, form, "Whose request is it?");
  g_assert_cmpint (last_entry (stage), ==, before);
  gtk_window_close (GTK_WINDOW (form));
  linli_fixture_settle ();
}

/* From its acceptance to the archive by its buttons. */
static void
test_life (Stage *stage, gconstpointer data)
{
  GtkWidget *form;

  linli_window_show (stage->window, "request", id_of (stage, "SQ-2026-014"));
  linli_fixture_settle ();
  g_assert_null (button_saying (linli_window_page (stage->window), "Close…"));
  press (linli_window_page (stage->window), "Accept");
  wait_for (stage, NULL, "To be handled, or made a topic");
  press (linli_window_page (stage->window), "Handle without a meeting");
  wait_for (stage, NULL, "Being handled");
  press (linli_window_page (stage->window), "Close…");
  form = other_window (stage);
  linli_form_type (LINLI_FORM (form), "outcome", "已加固");
  press (form, "Close");
  linli_fixture_wait (is_gone, stage);
  wait_for (stage, NULL, "已加固");
  press (linli_window_page (stage->window), "Enter the rating…");
  form = other_window (stage);
  linli_form_set (LINLI_FORM (form), "rating", "satisfied");
  press (form, "Enter");
  linli_fixture_wait (is_gone, stage);
  wait_for (stage, NULL, "Rated: satisfied");
  press (linli_window_page (stage->window), "Archive…");
  press (other_window (stage), "Archive");
  linli_fixture_wait (is_gone, stage);
  wait_for (stage, NULL, "Nothing more is done with it.");
}

/* Who works by the keyboard stays where an act was pressed, though the page is filled anew. */
static void
test_focus (Stage *stage, gconstpointer data)
{
  GtkAdjustment *scroll;
  GtkWidget *page;
  double before;

  linli_window_show (stage->window, "request", id_of (stage, "SQ-2026-014"));
  linli_fixture_settle ();
  page = linli_window_page (stage->window);
  gtk_widget_grab_focus (button_saying (page, "Accept"));
  press (page, "Accept");
  wait_for (stage, NULL, "To be handled, or made a topic");
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (stage->window)) == button_saying (page, "Make a topic…"));
  gtk_window_set_default_size (GTK_WINDOW (stage->window), 800, 400);
  linli_fixture_settle ();
  scroll = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (page));
  gtk_widget_grab_focus (button_saying (page, "Paste"));
  linli_fixture_settle ();
  before = gtk_adjustment_get_value (scroll);
  g_assert_cmpfloat (before, >, 0);
  linli_session_changed (stage->session);
  linli_fixture_settle ();
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (stage->window)) == button_saying (page, "Paste"));
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (scroll), before, 5);
}

/* Closed while what was entered waits to be recorded: it is recorded, and nobody writes into the closed window. */
static void
test_closed_busy (Stage *stage, gconstpointer data)
{
  g_autofree char *file = write_file (stage, "late.txt", "来晚了\n", -1);
  GtkWidget *form;

  linli_request_register (linli_window_page (stage->window), stage->session);
  form = other_window (stage);
  linli_form_type (LINLI_FORM (form), "text", "等一等");
  linli_form_type (LINLI_FORM (form), "source", "at the desk");
  linli_form_type (LINLI_FORM (form), "contact", "张三");
  linli_files_input_take (with_data (form, "files-input"), file);
  g_signal_emit_by_name (button_saying (form, "Enter it in the register"), "clicked");
  gtk_window_destroy (GTK_WINDOW (form));
  linli_window_go (stage->window, "requests");
  wait_for (stage, NULL, "等一等");
  g_assert_cmpuint (material_count_files (stage->path), ==, 0);
}

/* A topic of it: the form has what the request said, and the request's page then leads to the topic. */
static void
test_topic (Stage *stage, gconstpointer data)
{
  g_autoptr (LinliRecord) values = NULL;
  GtkWidget *form;

  linli_window_show (stage->window, "request", id_of (stage, "SQ-2026-014"));
  linli_fixture_settle ();
  press (linli_window_page (stage->window), "Accept");
  wait_for (stage, NULL, "To be handled, or made a topic");
  press (linli_window_page (stage->window), "Make a topic…");
  form = other_window (stage);
  values = linli_form_values (LINLI_FORM (form));
  g_assert_cmpstr (linli_record_text (values, "title"), ==, "6幢北风大");
  g_assert_cmpstr (linli_record_text (values, "text"), ==, "6幢北风大，请加固。");
  linli_form_set (LINLI_FORM (form), "kind", "deliberation");
  linli_form_set (LINLI_FORM (form), "matter", "urban_project");
  g_signal_emit_by_name (gtk_window_get_default_widget (GTK_WINDOW (form)), "clicked");
  linli_fixture_wait (is_gone, stage);
  linli_window_show (stage->window, "request", id_of (stage, "SQ-2026-014"));
  wait_for (stage, NULL, "A topic has been made of it");
  wait_for (stage, NULL, "The topic made of it");
}

/* Its files: one altered behind the program's back is told so; one detached is put back by the toast. */
static void
test_files (Stage *stage, gconstpointer data)
{
  g_autofree char *file = write_file (stage, "a.txt", "一\n", -1), *digest = NULL, *kept = NULL;
  g_autoptr (GBytes) bytes = linli_file_read (file, 100, NULL);
  GtkWidget *input;

  linli_window_show (stage->window, "request", id_of (stage, "SQ-2026-014"));
  linli_fixture_settle ();
  input = with_data (linli_window_page (stage->window), "files-input");
  linli_files_input_take (input, file);
  wait_for (stage, NULL, "a.txt");
  press (linli_window_page (stage->window), "Detach");
  wait_for (stage, NULL, "Detached: a.txt");
  press (GTK_WIDGET (stage->window), "Undo");
  wait_for (stage, NULL, "1\n");
  digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  kept = linli_files_path (stage->path, digest);
  g_assert_true (g_file_test (kept, G_FILE_TEST_EXISTS));
  g_object_set_data (G_OBJECT (stage->session), "file-looks", NULL);
  g_assert_true (g_file_set_contents (kept, "二\n", -1, NULL));
  linli_session_changed (stage->session);
  wait_for (stage, NULL, "altered");
}

/* Several at once: the first that is attached fills the page anew; neither the others nor what is wrong gets lost. */
static void
test_several_files (Stage *stage, gconstpointer data)
{
  g_autofree char *first = write_file (stage, "first.txt", "一\n", -1), *second = write_file (stage, "second.mp4", "", 0);
  g_autofree char *bad = write_file (stage, "bad.pdf", "MZ\x90\0", 4);
  GtkWidget *input;

  g_assert_true (g_file_set_contents (second, "\0\0\0\x18" "ftypmp42", 12, NULL));
  g_assert_cmpint (truncate (second, 40 << 20), ==, 0);
  linli_window_show (stage->window, "request", id_of (stage, "SQ-2026-014"));
  linli_fixture_settle ();
  input = with_data (linli_window_page (stage->window), "files-input");
  linli_files_input_take (input, first);
  linli_files_input_take (input, second);
  linli_files_input_take (input, bad);
  wait_for (stage, NULL, "second.mp4");
  wait_for (stage, NULL, "first.txt");
  wait_for (stage, NULL, "no kind known");
  g_assert_true (is_in_view (with_data (linli_window_page (stage->window), "files-input")));
}

static void
test_slip (Stage *stage, gconstpointer data)
{
  linli_window_show (stage->window, "request", id_of (stage, "SQ-2026-001"));
  linli_fixture_settle ();
  press (linli_window_page (stage->window), "Slip");
  while (!other_window (stage))
    linli_fixture_settle ();
  wait_for (stage, other_window (stage), "1 / 1");
  gtk_window_destroy (GTK_WINDOW (other_window (stage)));
  linli_fixture_settle ();
}

static void
test_hotline (Stage *stage, gconstpointer data)
{
  g_autofree char *bad = write_file (stage, "bad.csv", "工单号,内容\nA1,x\nA1,y\n", -1);
  g_autofree char *good = write_file (stage, "good.csv", "工单号,内容\nA1,路灯\nA2,噪音\n", -1);

  linli_hotline_dialog_show (linli_window_page (stage->window), stage->session, bad);
  wait_for (stage, other_window (stage), "stands in line 2 already");
  g_assert_false (gtk_widget_is_sensitive (button_saying (other_window (stage), "Import")));
  gtk_window_destroy (GTK_WINDOW (other_window (stage)));
  linli_fixture_settle ();
  linli_window_go (stage->window, "requests");
  linli_hotline_dialog_show (linli_window_page (stage->window), stage->session, good);
  wait_for (stage, other_window (stage), "registered already");
  press (other_window (stage), "Import");
  linli_fixture_wait (is_gone, stage);
  wait_for (stage, NULL, "3 entries");
}

/* A register that cannot be written says so, and offers nothing. */
static void
test_read_only (void)
{
  Stage stage = { linli_fixture_demo (), NULL, NULL, NULL };
  g_autoptr (LinliCouncil) holder = linli_council_open (stage.path, TRUE, NULL);

  g_assert_nonnull (holder);
  stage.folder = g_path_get_dirname (stage.path);
  stage.window = linli_fixture_open (stage.path);
  stage.session = linli_window_session (stage.window);
  g_assert_nonnull (linli_session_read_only (stage.session));
  linli_window_show (stage.window, "request", id_of (&stage, "SQ-2026-014"));
  wait_for (&stage, NULL, linli_session_read_only (stage.session));
  g_assert_null (button_saying (linli_window_page (stage.window), "Accept"));
  g_assert_null (button_saying (linli_window_page (stage.window), "Attach a file…"));
  tear_down (&stage, NULL);
}

static gboolean
is_refused (gpointer data)
{
  Stage *stage = data;
  Shown shown = { linli_window_page (stage->window), "problem" };

  return has_class_shown (&shown);
}

/* Made unwritable while it is open: the sentence stands beside the buttons and nothing is recorded; once it can be written
 * again the same button does it. */
static void
test_unwritable (Stage *stage, gconstpointer data)
{
  g_autofree char *journal = g_strconcat (stage->path, "-journal", NULL);
  gint64 before = last_entry (stage);

  linli_window_show (stage->window, "request", id_of (stage, "SQ-2026-014"));
  linli_fixture_settle ();
  g_assert_cmpint (g_mkdir (journal, 0700), ==, 0);
  press (linli_window_page (stage->window), "Accept");
  linli_fixture_wait (is_refused, stage);
  g_assert_cmpint (g_rmdir (journal), ==, 0);
  g_assert_cmpint (last_entry (stage), ==, before);
  wait_for (stage, NULL, "To be accepted or declined");
  press (linli_window_page (stage->window), "Accept");
  wait_for (stage, NULL, "To be handled, or made a topic");
  g_assert_cmpint (last_entry (stage), ==, before + 1);
}

static void
assert_narrow (GtkWidget *widget, int most)
{
  int width;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && width > most; child = gtk_widget_get_next_sibling (child))
    assert_narrow (child, most);
  if (width > most)
    g_test_message ("%s: %d px", G_OBJECT_TYPE_NAME (widget), width);
}

/* The pages fit into a narrow window. */
static void
test_narrow (Stage *stage, gconstpointer data)
{
  int width;

  g_autofree char *file = write_file (stage, "a-very-long-name-without-any-space-that-goes-on-and-on-and-on.txt", "一\n", -1);

  linli_window_show (stage->window, "request", id_of (stage, "SQ-2026-014"));
  linli_fixture_settle ();
  linli_files_input_take (with_data (linli_window_page (stage->window), "files-input"), file);
  wait_for (stage, NULL, "Attached: a-very");
  assert_narrow (linli_window_page (stage->window), 350);
  gtk_widget_measure (linli_window_page (stage->window), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_assert_cmpint (width, <=, 350);
}

int
main (int argc, char **argv)
{
  linli_fixture_start (&argc, &argv);
  g_test_add ("/requests/register", Stage, NULL, set_up, test_register, tear_down);
  g_test_add ("/requests/thrown-away", Stage, NULL, set_up, test_thrown_away, tear_down);
  g_test_add ("/requests/closed-at-once", Stage, NULL, set_up, test_closed_at_once, tear_down);
  g_test_add ("/requests/files-refused", Stage, NULL, set_up, test_files_refused, tear_down);
  g_test_add ("/requests/text-refused", Stage, NULL, set_up, test_text_refused, tear_down);
  g_test_add ("/requests/life", Stage, NULL, set_up, test_life, tear_down);
  g_test_add ("/requests/focus", Stage, NULL, set_up, test_focus, tear_down);
  g_test_add ("/requests/closed-busy", Stage, NULL, set_up, test_closed_busy, tear_down);
  g_test_add ("/requests/topic", Stage, NULL, set_up, test_topic, tear_down);
  g_test_add ("/requests/files", Stage, NULL, set_up, test_files, tear_down);
  g_test_add ("/requests/several-files", Stage, NULL, set_up, test_several_files, tear_down);
  g_test_add ("/requests/slip", Stage, NULL, set_up, test_slip, tear_down);
  g_test_add ("/requests/hotline", Stage, NULL, set_up, test_hotline, tear_down);
  g_test_add ("/requests/unwritable", Stage, NULL, set_up, test_unwritable, tear_down);
  g_test_add ("/requests/narrow", Stage, NULL, set_up, test_narrow, tear_down);
  g_test_add_func ("/requests/read-only", test_read_only);
  return g_test_run ();
}

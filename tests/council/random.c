#include "tests/council/random.h"

#include "base/error.h"

#include <string.h>

#define START G_GINT64_CONSTANT (1767574800000) /* 2026-01-05T09:00 civil time */

typedef struct
{
  LinliCouncil *council;
  GRand *rand;
  GHashTable *labels; /* entity → GPtrArray of labels */
  gint64 at_ms;
  guint number;
  gboolean on_floor; /* draws what is done in a meeting that is held */
} Play;

static const char *
pick (Play *play, const char *const *words, guint count)
{
  return words[g_rand_int_range (play->rand, 0, (gint32) count)];
}

static GPtrArray *
labels_of (Play *play, const char *entity)
{
  GPtrArray *labels = g_hash_table_lookup (play->labels, entity);

  if (!labels)
    {
      labels = g_ptr_array_new_with_free_func (g_free);
      g_hash_table_insert (play->labels, g_strdup (entity), labels);
    }
  return labels;
}

static const char *
some_label (Play *play, const char *entity)
{
  GPtrArray *labels = labels_of (play, entity);

  if (labels->len == 0)
    return "没有";
  /* In a meeting that is held, mostly itself and its members. */
  if (play->on_floor && g_rand_int_range (play->rand, 0, 4))
    return strcmp (entity, "person") == 0 ? labels->pdata[g_rand_int_range (play->rand, 0, 7)] : labels->pdata[labels->len - 1];
  /* The newest things are the ones that can still move. */
  return labels->pdata[g_rand_int_range (play->rand, labels->len > 12 && entity[0] != 'p' ? (gint32) labels->len - 12 : 0,
                                         (gint32) labels->len)];
}

static void
set_text (Play *play, LinliRecord *members, const char *name)
{
  static const char *const texts[] = { "晾衣区", "a \"quoted\" \\ text", "𠮷野家旁", "第一网格", "U2", "O2", "C1",
                                       "urban_project", "urban_commons_project", "urban_covenant", "é", "=1+1" };
  g_autofree char *own = NULL;

  if (strcmp (name, "rule") == 0)
    linli_record_set_text (members, name, pick (play, texts + 4, 3));
  else if (strcmp (name, "matter") == 0)
    linli_record_set_text (members, name, pick (play, texts + 7, 3));
  else if (strcmp (name, "label") == 0)
    linli_record_set_text (members, name, own = g_strdup_printf ("L%u", play->number));
  else if (strcmp (name, "certificate") == 0 || strcmp (name, "file") == 0)
    linli_record_set_text (members, name, own = g_strnfill (64, 'a'));
  else
    linli_record_set_text (members, name, pick (play, texts, G_N_ELEMENTS (texts)));
}

static void
set_choice (Play *play, LinliRecord *members, const char *name, const char *type)
{
  g_autofree char *inside = g_strndup (type + 2, strcspn (type, ")") - 2);
  g_auto (GStrv) words = g_strsplit (inside, "|", -1);

  linli_record_set_text (members, name, pick (play, (const char *const *) words, g_strv_length (words)));
}

static void
set_thing (Play *play, LinliRecord *members, const char *name, const char *type)
{
  g_autofree char *entity = g_strndup (type + 1, strcspn (type + 1, "*?"));
  const char *label = some_label (play, entity);
  const char *list[4] = { NULL };
  guint count = (guint) g_rand_int_range (play->rand, 0, 4);

  if (!strchr (type, '*'))
    {
      linli_record_set_text (members, name, label);
      return;
    }
  for (guint i = 0; i < count; i++)
    list[i] = some_label (play, entity);
  /* Only tellers count. */
  if (play->on_floor && strcmp (name, "by") == 0)
    list[0] = "P5", list[1] = NULL;
  linli_record_set_list (members, name, list);
}

static void
set_moment (Play *play, LinliRecord *members, const char *name, char type)
{
  gint64 days = g_rand_int_range (play->rand, -1, 25);
  g_autofree char *text = linli_instant_format (play->at_ms + days * 86400000 + (strcmp (name, "ends_at") == 0 ? 7200000 : 0));

  if (type == 'd')
    text[10] = '\0';
  linli_record_set_text (members, name, text);
}

static void
set_member (Play *play, LinliRecord *members, const char *word)
{
  const char *colon = strchr (word, ':');
  g_autofree char *name = g_strndup (word, (gsize) (colon - word));
  static const char *const places[] = { "社区公示栏", "1幢", NULL }, *const numbers[] = { "3", "1", NULL };

  /* On the floor most of what may be left out is: a motion with everything at once is never in order. */
  if (g_str_has_suffix (word, "?") && (g_rand_int_range (play->rand, 0, 4) < (play->on_floor && strcmp (name, "label") ? 3 : 1)))
    return;
  switch (colon[1])
    {
    case 't':
    case 'b':
      set_text (play, members, name);
      break;
    case 'c':
      set_choice (play, members, name, colon + 1);
      break;
    case '@':
      set_thing (play, members, name, colon + 1);
      break;
    case 'l':
      linli_record_set_list (members, name, strcmp (name, "votes") == 0 ? numbers : places);
      break;
    case 'd':
    case 'n':
      set_moment (play, members, name, colon[1]);
      break;
    case 'o':
      linli_record_set_int (members, name, g_rand_int_range (play->rand, 0, 2));
      break;
    default:
      linli_record_set_int (members, name, g_rand_int_range (play->rand, 0, play->on_floor ? 5 : 12));
    }
}

static LinliRecord *
random_members (Play *play, const char *spec)
{
  g_auto (GStrv) words = g_strsplit (spec, " ", -1);
  LinliRecord *members = linli_record_new ();

  for (guint i = 0; words[i] && *words[i]; i++)
    set_member (play, members, words[i]);
  return members;
}

/* What was made can be named from now on. */
static void
remember (Play *play, const char *act, const LinliRecord *members, gint64 size)
{
  g_auto (GStrv) parts = g_strsplit (act, ".", 2);
  const char *entity = strcmp (parts[0], "agenda") == 0 ? "item" : strcmp (parts[0], "election") == 0 ? "motion" : parts[0];
  const char *label = linli_record_text (members, "label");
  const char *meeting = linli_record_text (members, "meeting");
  static const char *const inside[] = { "item", "motion", "turn", "group", NULL };

  if (strcmp (act, "speech.give") == 0 || strcmp (act, "turn.end") == 0)
    g_ptr_array_add (labels_of (play, "speech"), g_strdup_printf ("%" G_GINT64_FORMAT, size + 1));
  else if (strcmp (act, "vote.open") == 0)
    g_ptr_array_add (labels_of (play, "vote"), g_strdup (linli_record_text (members, "motion")));
  else if (strcmp (act, "paper.draft") == 0)
    g_ptr_array_add (labels_of (play, "paper"),
                     g_strdup_printf ("%s/%s/1", meeting, linli_record_text (members, "kind")));
  else if (strcmp (act, "ballot.issue") == 0)
    g_ptr_array_add (labels_of (play, "ballot"), g_strdup_printf ("%s/%s", linli_record_text (members, "vote"),
                                                                  linli_record_text (members, label ? "label" : "serial")));
  else if (label && g_strv_contains (inside, entity))
    g_ptr_array_add (labels_of (play, entity), g_strdup_printf ("%s/%s", meeting, label));
  else if (label)
    g_ptr_array_add (labels_of (play, entity), g_strdup (label));
}

static gboolean
try_act (Play *play, const char *name, LinliRecord *members, const char *actor)
{
  g_autoptr (GError) error = NULL;
  gint64 size = linli_council_size (play->council);
  g_autofree char *head = linli_council_head (play->council), *after = NULL;

  play->number++;
  play->at_ms += g_rand_int_range (play->rand, 0, 40) == 0 ? 5 * 86400000 : 60000;
  if (linli_council_act (play->council, name, members, play->at_ms, actor, NULL, &error))
    {
      g_assert_cmpint (linli_council_size (play->council), >, size);
      remember (play, name, members, size);
      return TRUE;
    }
  if (!linli_error_is_refused (error) && !linli_error_is_input (error))
    g_error ("%s: %s", name, error->message);
  after = linli_council_head (play->council);
  g_assert_cmpint (linli_council_size (play->council), ==, size);
  g_assert_cmpstr (after, ==, head);
  return FALSE;
}

static void
must (Play *play, const char *name, const char *json, const char *actor)
{
  g_autoptr (LinliRecord) members = linli_record_decode (json, -1, NULL);

  if (!try_act (play, name, members, actor))
    g_error ("%s %s", name, json);
}

static void
fill (Play *play)
{
  static const char *const offices[] = { "staff", "committee", "supervisor", "representative", "representative", "resident" };

  must (play, "person.add", "{\"label\":\"P0\",\"office\":\"staff\",\"name\":\"王𠮷\"}", NULL);
  must (play, "body.add", "{\"label\":\"B\",\"name\":\"会\",\"rule\":\"U2\"}", "P0");
  must (play, "body.add", "{\"label\":\"E\",\"name\":\"选举\",\"rule\":\"U4\"}", "P0");
  for (guint i = 1; i < 7; i++)
    {
      g_autofree char *json = g_strdup_printf ("{\"label\":\"P%u\",\"office\":\"%s\",\"name\":\"姓名%u\",\"sex\":\"female\"}", i,
                                               offices[i - 1], i);
      must (play, "person.add", json, "P0");
    }
  for (guint i = 1; i < 6; i++)
    {
      g_autofree char *json
          = g_strdup_printf ("{\"body\":\"B\",\"person\":\"P%u\",\"role\":\"representative\"}", i);
      g_autofree char *other = g_strdup_printf ("{\"body\":\"E\",\"person\":\"P%u\",\"role\":\"member\"}", i);
      must (play, "seat.add", json, "P0");
      must (play, "seat.add", other, "P0");
    }
}

/* A step of a meeting: the act, and its members with "%s" for the meeting's label; "%d" is the day. */
typedef struct
{
  const char *act, *members;
} Step;

#define PLAN(body) \
  "\"label\":\"%s\",\"body\":\"" body "\",\"title\":\"会\",\"mode\":\"council\",\"venue\":\"室\",\"starts_at\":\"%d\"," \
  "\"ends_at\":\"9999-01-01T00:00\",\"chair\":\"P2\",\"recorder\":\"P0\",\"tellers\":[\"P5\"]"
#define ARRIVES(person) { "attendance.check_in", "\"meeting\":\"%s\",\"person\":\"" person "\"" }
#define PROPOSED(more) "\"label\":\"M\",\"meeting\":\"%s\",\"title\":\"动议\",\"text\":\"文\",\"mover\":\"P2\"," more

static const Step before[] = {
  { "agenda.add", "\"label\":\"1\",\"meeting\":\"%s\",\"title\":\"事\",\"minutes\":9" },
  { "meeting.notify", "\"meeting\":\"%s\",\"places\":[\"栏\"]" },
};
static const Step opening[] = {
  { "meeting.open_checkin", "\"meeting\":\"%s\"" }, ARRIVES ("P1"), ARRIVES ("P2"), ARRIVES ("P3"), ARRIVES ("P4"), ARRIVES ("P5"),
  { "meeting.open", "\"meeting\":\"%s\"" },         { "agenda.start", "\"item\":\"%s/1\"" },
};
/* Of a meeting that decides, and of one that elects. */
static const Step plan[] = { { "meeting.plan", PLAN ("B") }, { "meeting.plan", PLAN ("E") } };
static const Step proposed[] = {
  { "motion.propose", PROPOSED ("\"kind\":\"main\"") },
  { "election.propose", PROPOSED ("\"seats\":1,\"candidates\":[\"P3\",\"P4\"]") },
};
static const Step seconded[] = {
  { "motion.second", "\"motion\":\"%s/M\",\"by\":\"P3\"" },
  { "vote.open", "\"motion\":\"%s/M\",\"method\":\"paper\"" },
};

/* What chance has forbidden stays undone. */
static void
take_step (Play *play, const Step *step, const char *label, const char *day)
{
  g_autoptr (GString) json = g_string_new (NULL);
  g_autoptr (LinliRecord) members = NULL;

  g_string_printf (json, "{%s}", step->members);
  g_string_replace (json, "%s", label, 0);
  g_string_replace (json, "%d", day, 0);
  members = linli_record_decode (json->str, -1, NULL);
  try_act (play, step->act, members, "P0");
}

/* A meeting in session, so that acts of the floor are drawn while there is one. */
static void
hold (Play *play)
{
  const gint64 wait = (gint64) 12 * 86400000;
  g_autofree char *label = g_strdup_printf ("H%u", play->number);
  g_autofree char *day = linli_instant_format (play->at_ms + wait);
  guint kind = (guint) g_rand_int_range (play->rand, 0, G_N_ELEMENTS (plan));

  take_step (play, &plan[kind], label, day);
  for (guint i = 0; i < G_N_ELEMENTS (before); i++)
    take_step (play, &before[i], label, day);
  play->at_ms += wait;
  for (guint i = 0; i < G_N_ELEMENTS (opening); i++)
    take_step (play, &opening[i], label, day);
  take_step (play, &proposed[kind], label, day);
  take_step (play, &seconded[kind], label, day);
}

static void
play_init (Play *play, LinliCouncil *council, GRand *rand)
{
  *play = (Play) { council, rand, NULL, START, 0, FALSE };
  play->labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
}

LinliCouncil *
random_council (const char *path, GRand *rand)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LinliRecord) facts
      = linli_record_decode ("{\"name\":\"社区\",\"kind\":\"residents\",\"community\":\"old\",\"language\":\"zh\"}", -1, NULL);
  LinliCouncil *council = linli_council_create (path, facts, START, &error);

  g_assert_no_error (error);
  return council;
}

static gboolean
is_of_floor (const char *act)
{
  static const char *const beginnings[]
      = { "turn.", "group.", "speech.", "attendance.", "motion.", "vote.", "ballot.", "election.", "agenda.start", "meeting.re" };

  for (guint i = 0; i < G_N_ELEMENTS (beginnings); i++)
    if (g_str_has_prefix (act, beginnings[i]))
      return TRUE;
  return FALSE;
}

static LinliRecord *
draw (Play *play, GPtrArray *acts)
{
  LinliRecord *act;

  do
    act = acts->pdata[g_rand_int_range (play->rand, 0, (gint32) acts->len)];
  while (play->on_floor && !is_of_floor (linli_record_text (act, "name")));
  return act;
}

guint
random_play (LinliCouncil *council, GRand *rand, guint count)
{
  g_autoptr (GPtrArray) acts = linli_council_acts ();
  guint done = 0;
  Play play;

  play_init (&play, council, rand);
  fill (&play);
  for (guint i = 0; i < count; i++)
    {
      g_autoptr (LinliRecord) members = NULL;
      LinliRecord *act;
      play.on_floor = i % 250 < 170;
      if (i % 250 == 0)
        hold (&play);
      act = draw (&play, acts);
      members = random_members (&play, linli_record_text (act, "members"));
      done += try_act (&play, linli_record_text (act, "name"), members, g_rand_int_range (rand, 0, 4) ? "P0" : some_label (&play, "person"));
    }
  g_hash_table_unref (play.labels);
  return done;
}

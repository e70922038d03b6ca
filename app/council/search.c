#include "council/search-line.h"

#include <string.h>

#define BATCH 32       /* things read in one go */
#define LOOKUPS_MAX 24 /* of a long paste the first words choose; all of them are compared */

static const char *const entities[] = { "request", "topic",      "meeting", "agenda_item", "motion",
                                        "speech",  "resolution", "task",    "notice",      "person" };

/* A group and how far it has come. */
typedef struct
{
  LinliSearchGroup group;
  GArray *ids;    /* of what was found, shown or not */
  gint64 below;   /* all above was looked at */
  guint shown;    /* how many hits are wanted */
  gboolean ended;
  char *match;
} Lane;

struct _LinliSearch
{
  LinliCouncil *council;
  GPtrArray *terms;  /* of LinliSegments */
  GPtrArray *groups; /* of Lane, which begins with its group */
};

static void
hit_free (gpointer data)
{
  LinliSearchHit *hit = data;

  linli_search_line_clear (&hit->title);
  linli_search_line_clear (&hit->label);
  linli_search_line_clear (&hit->context);
  g_free (hit->part);
  g_free (hit->state);
  g_free (hit->day);
  g_free (hit->of);
  g_free (hit->open);
  g_free (hit);
}

static void
lane_free (gpointer data)
{
  Lane *lane = data;

  g_ptr_array_unref (lane->group.hits);
  g_array_unref (lane->ids);
  g_free (lane->match);
  g_free (lane);
}

static GPtrArray *
read_terms (const char *words)
{
  g_autofree char *text = g_utf8_make_valid (words, -1);
  GPtrArray *terms = g_ptr_array_new_with_free_func ((GDestroyNotify) linli_segments_free);
  const char *end;

  for (const char *start = text; *start; start = *end ? g_utf8_next_char (end) : end)
    {
      g_autofree char *word = NULL;
      LinliSegments *term;
      for (end = start; *end && !g_unichar_isspace (g_utf8_get_char (end)); end = g_utf8_next_char (end))
        ;
      word = g_strndup (start, (gsize) (end - start));
      term = linli_segments_new (word);
      if (term->pieces->len)
        g_ptr_array_add (terms, term);
      else
        linli_segments_free (term);
    }
  return terms;
}

/* The words of the index that every find must have. They are letters and digits only, so quoting them is enough. */
static char *
match_for (GPtrArray *terms, const char *entity)
{
  GString *match = g_string_new (NULL);
  guint count = 0;

  for (guint i = 0; i < terms->len && count < LOOKUPS_MAX; i++)
    {
      g_autoptr (GPtrArray) words = linli_segments_lookups (terms->pdata[i]);
      for (guint w = 0; w < words->len && count < LOOKUPS_MAX; w++, count++)
        g_string_append_printf (match, "\"%s\" ", (const char *) words->pdata[w]);
    }
  g_string_append_printf (match, "\"@%s\"", entity);
  return g_string_free (match, FALSE);
}

static Lane *
lane_new (const char *entity, GPtrArray *terms)
{
  Lane *lane = g_new0 (Lane, 1);

  lane->group.entity = entity;
  lane->group.hits = g_ptr_array_new_with_free_func (hit_free);
  lane->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  lane->below = G_MAXINT64;
  lane->shown = LINLI_SEARCH_SHOWN;
  lane->ended = terms->len == 0;
  lane->match = match_for (terms, entity);
  return lane;
}

LinliSearch *
linli_search_new (LinliCouncil *council, const char *words)
{
  LinliSearch *search = g_new0 (LinliSearch, 1);

  search->council = council;
  search->terms = read_terms (words);
  search->groups = g_ptr_array_new_with_free_func (lane_free);
  for (guint i = 0; i < G_N_ELEMENTS (entities); i++)
    g_ptr_array_add (search->groups, lane_new (entities[i], search->terms));
  return search;
}

void
linli_search_free (LinliSearch *search)
{
  g_ptr_array_unref (search->terms);
  g_ptr_array_unref (search->groups);
  g_free (search);
}

gboolean
linli_search_has_words (const LinliSearch *search)
{
  return search->terms->len > 0;
}

GPtrArray *
linli_search_groups (const LinliSearch *search)
{
  return search->groups;
}

/* A find. */

/* One of the texts of a thing. */
typedef struct
{
  char *part, *text;
  LinliSegments *pieces;
} Text;

static void
text_free (gpointer data)
{
  Text *text = data;

  g_free (text->part);
  g_free (text->text);
  linli_segments_free (text->pieces);
  g_free (text);
}

/* Returns: (transfer full) (element-type Text) */
static GPtrArray *
split_texts (const char *joined)
{
  g_auto (GStrv) each = g_strsplit (joined, "\x1e", -1);
  GPtrArray *texts = g_ptr_array_new_with_free_func (text_free);

  for (guint i = 0; each[i]; i++)
    {
      const char *colon = strchr (each[i], ':');
      Text *text = g_new0 (Text, 1);
      text->part = g_strndup (each[i], (gsize) (colon - each[i]));
      text->text = g_strdup (colon + 1);
      text->pieces = linli_segments_new (text->text);
      g_ptr_array_add (texts, text);
    }
  return texts;
}

/* @texts: (out) (transfer full) (element-type Text): NULL when there is no such thing any more. */
static gboolean
read_texts (LinliSearch *search, const char *entity, gint64 id, GPtrArray **texts, GError **error)
{
  g_autoptr (LinliRecord) params = linli_record_new (), row = NULL;
  g_autofree char *query = g_strconcat ("search-texts-", entity, NULL);
  const char *joined;

  linli_record_set_int (params, "id", id);
  row = linli_council_row (search->council, query, params, error);
  joined = row ? linli_record_text (row, "texts") : NULL;
  if (row)
    *texts = joined ? split_texts (joined) : NULL;
  return row != NULL;
}

static gboolean
holds (const Text *text, const LinliSegments *term)
{
  guint first, last;

  return text && linli_segments_find (text->pieces, term, 0, &first, &last);
}

/* Whether the texts together hold every word. */
static gboolean
holds_all (GPtrArray *terms, GPtrArray *texts)
{
  for (guint t = 0; t < terms->len; t++)
    {
      gboolean held = FALSE;
      for (guint i = 0; i < texts->len && !held; i++)
        held = holds (texts->pdata[i], terms->pdata[t]);
      if (!held)
        return FALSE;
    }
  return TRUE;
}

static Text *
find_part (GPtrArray *texts, const char *part)
{
  for (guint i = 1; i < texts->len; i++)
    if (strcmp (((Text *) texts->pdata[i])->part, part) == 0)
      return texts->pdata[i];
  return NULL;
}

/* Of the texts that are neither title nor label the one with the most words that those two do not show, the longer of
 * two; the first where none holds a word. */
static Text *
choose_context (GPtrArray *texts, const Text *label, GPtrArray *terms)
{
  const Text *title = texts->pdata[0];
  Text *best = NULL;
  guint best_score = 0;

  for (guint i = 1; i < texts->len; i++)
    {
      Text *text = texts->pdata[i];
      guint score = 0;
      if (text == label)
        continue;
      for (guint t = 0; t < terms->len; t++)
        if (holds (text, terms->pdata[t]))
          score += holds (title, terms->pdata[t]) || holds (label, terms->pdata[t]) ? 1 : terms->len + 1;
      if (!best || score > best_score || (score && score == best_score && strlen (text->text) > strlen (best->text)))
        {
          best = text;
          best_score = score;
        }
    }
  return best;
}

static void
set_lines (LinliSearchHit *hit, GPtrArray *texts, GPtrArray *terms)
{
  Text *label = find_part (texts, "label"), *context;

  if (!label)
    label = find_part (texts, "person");
  context = choose_context (texts, label, terms);
  linli_search_line_set (&hit->title, ((Text *) texts->pdata[0])->text, terms);
  if (label)
    linli_search_line_set (&hit->label, label->text, terms);
  if (!context)
    return;
  linli_search_line_set (&hit->context, context->text, terms);
  hit->part = g_strdup (context->part);
}

static gboolean
add_hit (LinliSearch *search, LinliSearchGroup *group, gint64 id, GPtrArray *texts, GError **error)
{
  g_autoptr (LinliRecord) params = linli_record_new (), row = NULL;
  g_autofree char *query = g_strconcat ("search-", group->entity, NULL);
  g_autoptr (GError) failure = NULL;
  LinliSearchHit *hit;

  linli_record_set_int (params, "id", id);
  row = linli_council_row (search->council, query, params, &failure);
  if (failure)
    return g_propagate_error (error, g_steal_pointer (&failure)), FALSE;
  if (!row)
    return TRUE;
  hit = g_new0 (LinliSearchHit, 1);
  hit->id = id;
  set_lines (hit, texts, search->terms);
  hit->state = g_strdup (linli_record_text (row, "state"));
  hit->day = g_strdup (linli_record_text (row, "day"));
  hit->of = g_strdup (linli_record_text (row, "of"));
  hit->open = g_strdup (linli_record_text (row, "open"));
  hit->open_id = linli_record_int (row, "open_id");
  g_ptr_array_add (group->hits, hit);
  return TRUE;
}

/* Slices. */

static gboolean
look_at (LinliSearch *search, Lane *lane, gint64 id, GError **error)
{
  g_autoptr (GPtrArray) texts = NULL;

  if (!read_texts (search, lane->group.entity, id, &texts, error))
    return FALSE;
  if (!texts || !holds_all (search->terms, texts))
    return TRUE;
  g_array_append_val (lane->ids, id);
  lane->group.count = lane->ids->len;
  return lane->group.hits->len >= lane->shown || add_hit (search, &lane->group, id, texts, error);
}

static gboolean
read_batch (LinliSearch *search, Lane *lane, GError **error)
{
  g_autoptr (LinliRecord) params = linli_record_new ();
  g_autoptr (GPtrArray) rows = NULL;

  linli_record_set_text (params, "match", lane->match);
  linli_record_set_text (params, "entity", lane->group.entity);
  linli_record_set_int (params, "below", lane->below);
  linli_record_set_int (params, "limit", BATCH);
  rows = linli_council_rows (search->council, "search-ids", params, error);
  for (guint i = 0; rows && i < rows->len; i++)
    {
      lane->below = linli_record_int (rows->pdata[i], "id");
      if (!look_at (search, lane, lane->below, error))
        return FALSE;
    }
  lane->ended = rows && rows->len < BATCH;
  return rows != NULL;
}

/* A find that was only counted so far; it may have gone since. */
static gboolean
read_next (LinliSearch *search, Lane *lane, GError **error)
{
  guint at = lane->group.hits->len;
  gint64 id = g_array_index (lane->ids, gint64, at);
  g_autoptr (GPtrArray) texts = NULL;

  if (!read_texts (search, lane->group.entity, id, &texts, error))
    return FALSE;
  if (texts && !add_hit (search, &lane->group, id, texts, error))
    return FALSE;
  if (lane->group.hits->len == at)
    g_array_remove_index (lane->ids, at);
  lane->group.count = lane->ids->len;
  return TRUE;
}

static gboolean
is_counted (const Lane *lane)
{
  return lane->ended || lane->ids->len >= MAX (lane->shown, LINLI_SEARCH_COUNTED);
}

static gboolean
is_shown (const Lane *lane)
{
  return lane->group.hits->len >= MIN (lane->shown, lane->ids->len);
}

static Lane *
unfinished (LinliSearch *search)
{
  for (guint i = 0; i < search->groups->len; i++)
    {
      Lane *lane = search->groups->pdata[i];
      if (!is_shown (lane) || !is_counted (lane))
        return lane;
      lane->group.open_end = !lane->ended;
    }
  return NULL;
}

gboolean
linli_search_run (LinliSearch *search, gint64 budget_us, gboolean *done, GError **error)
{
  gint64 start = g_get_monotonic_time ();
  Lane *lane = unfinished (search);

  while (lane && (budget_us < 0 || g_get_monotonic_time () - start < budget_us))
    {
      if (!(is_shown (lane) ? read_batch (search, lane, error) : read_next (search, lane, error)))
        return FALSE;
      lane = unfinished (search);
    }
  *done = lane == NULL;
  return TRUE;
}

void
linli_search_more (LinliSearch *search, const char *entity)
{
  for (guint i = 0; i < search->groups->len; i++)
    {
      Lane *lane = search->groups->pdata[i];
      if (strcmp (lane->group.entity, entity) == 0)
        lane->shown += LINLI_SEARCH_MORE;
    }
}

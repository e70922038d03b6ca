/* Finding words everywhere in a register.
 *
 * A search runs in slices: the window does one in each idle moment and drops the search when the words change. It is
 * reading only. Whatever is typed is text: there is no syntax. Words stand between spaces; a thing is found when its
 * texts hold every one of them: Chinese words anywhere, Latin words, numbers and labels from the beginning of one of
 * their pieces. Case, width and marks make no difference. */
#pragma once

#include "council/council.h"

G_BEGIN_DECLS

#define LINLI_SEARCH_SHOWN 5       /* finds of a group that are read at first */
#define LINLI_SEARCH_MORE 20       /* more of them at each further request */
#define LINLI_SEARCH_COUNTED 100   /* beyond this a group is not counted */

typedef struct
{
  guint start, size; /* bytes in the line */
} LinliSearchRange;

/* One line of text, and where the words stand in it: in order, apart from each other. */
typedef struct
{
  char *text;     /* cut around the first of them, on one line */
  GArray *ranges; /* (element-type LinliSearchRange) */
} LinliSearchLine;

typedef struct
{
  gint64 id;
  LinliSearchLine title;   /* its title, or its text where it has none */
  LinliSearchLine label;   /* its number or who said it; text NULL for none */
  LinliSearchLine context; /* the text that shows why it was found, else the one that says most; text NULL for none */
  char *part;              /* which text the context is: "outcome", "progress" … NULL for none */
  char *state, *day, *of;  /* state of its machine (a stance, an office); civil date; label of its meeting: may be NULL */
  char *open;              /* the entity whose page shows it, */
  gint64 open_id;          /* and that one's id */
} LinliSearchHit;

typedef struct
{
  const char *entity; /* "request", "topic", "meeting", "agenda_item", "motion", "speech", "resolution", "task",
                       * "notice", "person" */
  GPtrArray *hits;    /* (element-type LinliSearchHit), the newest first */
  guint count;        /* so far; when done: how many there are, or at least that many when @open_end */
  gboolean open_end;
} LinliSearchGroup;

typedef struct _LinliSearch LinliSearch;

/* @council must outlive it. */
LinliSearch *linli_search_new (LinliCouncil *council, const char *words);
void linli_search_free (LinliSearch *search);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LinliSearch, linli_search_free)

/* Whether there is a word to look for at all: FALSE for spaces and punctuation alone. */
gboolean linli_search_has_words (const LinliSearch *search);

/* Goes on for about @budget_us microseconds; -1: to the end. @done: (out): whether nothing is left to do. */
gboolean linli_search_run (LinliSearch *search, gint64 budget_us, gboolean *done, GError **error);

/* The groups in the order of the places, also the empty ones. (transfer none) (element-type LinliSearchGroup) */
GPtrArray *linli_search_groups (const LinliSearch *search);

/* Asks for LINLI_SEARCH_MORE further finds of @entity, read by the next runs. */
void linli_search_more (LinliSearch *search, const char *entity);

G_END_DECLS

/* A rule that decides: quorum and majority as data, with the article that demands them.
 *
 * A rule is immutable and counted by reference. The same id may stand for several rules whose times of validity
 * do not overlap; the meeting's date chooses. A rule that is not law says so (`house`). */
#pragma once

#include "base/clock.h"

#include <glib.h>

G_BEGIN_DECLS

typedef enum /* a bit each: what is counted */
{
  LINLI_BASIS_HEADS = 1 << 0,
  LINLI_BASIS_HOUSEHOLDS = 1 << 1,
  LINLI_BASIS_MEMBERS = 1 << 2,
  LINLI_BASIS_OWNERS = 1 << 3,
} LinliBasis;

typedef enum /* what a threshold is a share of */
{
  LINLI_BASE_ALL,           /* everyone entitled */
  LINLI_BASE_PRESENT,       /* everyone present when the vote opened; an abstention weighs as a No */
  LINLI_BASE_VOTERS,        /* everyone who cast a ballot */
  LINLI_BASE_PARTICIPATING, /* everyone who took part in the owners' vote; a returned abstention counts */
  LINLI_BASE_YES_NO,        /* only Yes and No */
  LINLI_BASE_INTERESTED,    /* every owner with an interest in the matter; silence is not consent */
} LinliBase;

typedef enum
{
  LINLI_ABSTAIN_COUNTED, /* in the base, like a No */
  LINLI_ABSTAIN_IGNORED, /* not in the base */
} LinliAbstain;

typedef enum
{
  LINLI_OUTPUT_RESOLUTION, /* 决议 */
  LINLI_OUTPUT_OPINION,    /* 协商意见: consultative, binds nobody */
} LinliOutput;

typedef struct /* v·d > n·base if strict, else v·d ≥ n·base */
{
  gint64 n, d; /* 1 ≤ d ≤ 1000, 1 ≤ n ≤ d */
  gboolean strict;
  LinliBase base;
} LinliThreshold;

typedef struct
{
  gint64 n, d; /* at least n/d of the members; d is 0 when nothing is demanded */
} LinliShare;

typedef enum /* who may act for somebody who does not come */
{
  LINLI_PROXY_NONE,
  LINLI_PROXY_HOUSEHOLD, /* another voter of the same household */
  LINLI_PROXY_VOTER,     /* another voter */
} LinliProxy;

typedef struct
{
  int refs;
  char *id, *version;           /* "U2", "2026" */
  char *name_zh, *name_en;
  char *body;                   /* whose rule it is: "residents_reps" …, or "any" */
  char *article_zh, *article_en;
  char *text_zh, *text_en;      /* what the article demands */
  gboolean paraphrase;          /* text_zh is our wording, not the article's own */
  LinliDate valid_from, valid_to; /* both included; valid_to is LINLI_DATE_NONE when open */
  guint basis;                  /* LinliBasis bits; one of them is chosen by the body */
  gboolean dual;                /* heads and floor area must both reach each threshold */
  gboolean has_quorum;
  LinliThreshold quorum, pass;
  gboolean unanimous;
  LinliAbstain abstain;
  char evidence;                /* 'T' text read, 'X' excerpt, 'K' general knowledge, 'H' house rule */
  gboolean house;               /* not law: a rule that the body made or we propose */
  gboolean enabled;             /* offered by default */
  LinliOutput output;
  LinliShare reps, women;       /* composition: representatives, women representatives */
  char *composition_zh, *composition_en; /* the article on composition, or NULL */
  LinliProxy proxy;             /* every proxy is written */
  gint64 proxy_most;            /* for how many one person may act; 0: no limit */
  gboolean proxy_candidates;    /* whether a candidate may */
  char *proxy_zh, *proxy_en;    /* the article on proxies, or NULL */
} LinliRule;

LinliRule *linli_rule_ref (LinliRule *rule);
void linli_rule_unref (LinliRule *rule);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LinliRule, linli_rule_unref)

gboolean linli_rule_is_valid_on (const LinliRule *rule, LinliDate date);

/* The article on proxies; without one the rule's own, which knows none. */
const char *linli_rule_proxy_article (const LinliRule *rule, const char *lang);

/* @lang: "zh" or "en"; anything else is "zh". */
const char *linli_rule_name (const LinliRule *rule, const char *lang);
const char *linli_rule_article (const LinliRule *rule, const char *lang);
const char *linli_rule_text (const LinliRule *rule, const char *lang);

/* Returns: (transfer full): the whole rule as one canonical JSON text, to be locked into a vote. */
char *linli_rule_snapshot (const LinliRule *rule);

/* Reads a snapshot back; it must be the canonical text itself. @name is for messages.
 * Returns: (transfer full): the rule, or NULL with an INPUT error. */
LinliRule *linli_rule_from_snapshot (const char *name, const char *text, GError **error);

G_END_DECLS

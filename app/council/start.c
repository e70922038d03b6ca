#include "council/start.h"

#include "base/error.h"
#include "base/file.h"
#include "council/council.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* A body that a committee may have: the id of its rule, and whether most have it. */
typedef struct
{
  const char *kind; /* NULL for both */
  const char *rule;
  const char *name_zh, *name_en;
  const char *decides; /* msgid */
  gboolean usual;
} Usual;

static const Usual usual[] = {
  { "residents", "U2", "居民代表会议", "Residents' representative meeting",
    N_("Decides what residents' representatives may decide: projects paid by public funds, and what the assembly has authorised."),
    TRUE },
  { "residents", "U1", "居民会议", "Residents' assembly",
    N_("Decides the covenant and charter, the yearly report and appraisal, and what concerns all residents."), TRUE },
  { "residents", "C1", "居民议事会", "Residents' deliberative council",
    N_("Consults those concerned and gives an opinion; it binds nobody."), TRUE },
  { "residents", "U3", "居民代表选举会议", "Election by residents' representatives",
    N_("Elects or removes members of the committee where representatives vote."), FALSE },
  { "villagers", "V3", "村民代表会议", "Villagers' representative meeting",
    N_("Decides what villagers' representatives may decide, and what the assembly has authorised."), TRUE },
  { "villagers", "V1", "村民会议", "Villagers' assembly",
    N_("Decides the plan, levies and labour, the use of collective income, and what concerns all villagers."), TRUE },
  { "villagers", "C1", "村民议事会", "Villagers' deliberative council",
    N_("Consults those concerned and gives an opinion; it binds nobody."), TRUE },
  { "villagers", "V2", "村民会议（户的代表参加）", "Villagers' assembly, by households",
    N_("The assembly where each household sends one representative."), FALSE },
  { "villagers", "V4", "村民小组会议", "Villagers' group meeting",
    N_("Decides the affairs of one group: its land, enterprises and property."), FALSE },
  { "villagers", "R1", "集体经济组织成员大会", "Collective's members' assembly",
    N_("Decides membership, contracting, homesteads, and how income and land compensation are shared."), FALSE },
  { "villagers", "R2", "集体经济组织成员代表大会", "Collective's members' representative meeting",
    N_("Decides for the collective what is not kept for all of its members."), FALSE },
  { "villagers", "R3", "集体经济组织理事会", "Collective's board", N_("Runs the collective between its assemblies."), FALSE },
  { NULL, "O2", "业主大会", "Owners' assembly",
    N_("Owners decide by number and by floor area: raising repair funds, rebuilding, a change in the use of commons."), FALSE },
  { NULL, "O1", "业主大会（一般事项）", "Owners' assembly, ordinary matters",
    N_("Owners decide by number and by floor area: the use of repair funds, property managers, their own rules."), FALSE },
  { NULL, "P1", "党支部党员大会", "Party branch members' meeting",
    N_("The Party branch's own decisions; important matters are studied here first."), FALSE },
};

static LinliRecord *
body_row (const Usual *body, const LinliRule *rule, const char *language)
{
  LinliRecord *row = linli_record_new ();
  const char *shown = g_str_has_prefix (g_get_language_names ()[0], "zh") ? "zh" : "en";
  const char *total = rule->basis & LINLI_BASIS_OWNERS ? "owners" : rule->basis & LINLI_BASIS_MEMBERS ? NULL : "heads";

  linli_record_set_text (row, "rule", rule->id);
  linli_record_set_text (row, "rule_name", linli_rule_name (rule, shown));
  linli_record_set_text (row, "article", linli_rule_article (rule, shown));
  linli_record_set_text (row, "text", linli_rule_text (rule, shown));
  linli_record_set_text (row, "decides", _(body->decides));
  linli_record_set_text (row, "name", strcmp (language, "en") == 0 ? body->name_en : body->name_zh);
  linli_record_set_int (row, "usual", body->usual);
  linli_record_set_int (row, "house", rule->house);
  linli_record_set_text (row, "total", total);
  return row;
}

GPtrArray *
linli_start_bodies (const LinliRulebook *book, const char *kind, LinliDate day, const char *language)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) linli_record_unref);

  for (guint i = 0; i < G_N_ELEMENTS (usual); i++)
    {
      LinliRule *rule = NULL;
      if (!usual[i].kind || strcmp (usual[i].kind, kind) == 0)
        rule = linli_ruleset_find (book->rules, usual[i].rule, day, NULL);
      if (rule)
        g_ptr_array_add (rows, body_row (&usual[i], rule, language));
    }
  return rows;
}

const char *const *
linli_start_communities (const char *kind)
{
  static const char *const urban[] = { "commercial", "old", "resettled", "mixed", NULL };
  static const char *const rural[] = { "traditional", "blended", NULL };

  return strcmp (kind, "villagers") == 0 ? rural : urban;
}

#define FILE_NAME_MAX 50 /* characters: with its endings a name of the rarest hanzi stays within the 255 bytes of a file system */

char *
linli_start_file_name (const char *committee)
{
  static const char *const endings[] = { "居民委员会", "村民委员会", "居委会", "村委会" };
  g_autofree char *name = g_strstrip (g_strdup (committee));

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (name, endings[i]) && !g_str_equal (name, endings[i]))
      {
        name[strlen (name) - strlen (endings[i])] = '\0';
        break;
      }
  g_strdelimit (name, "/\\:*?\"<>|\n\t", '-');
  /* A dot in front hides the file. */
  if (*name == '.')
    *name = '-';
  if (g_utf8_strlen (name, -1) > FILE_NAME_MAX)
    *g_utf8_offset_to_pointer (name, FILE_NAME_MAX) = '\0';
  return g_strdup (g_strstrip (name));
}

/* Making it. */

static gboolean
check_place (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return linli_refuse (error, NULL, _("“%s” exists already; a register is never overwritten."), path);
  return g_access (folder, W_OK | X_OK) == 0 || linli_fail_errno (error, errno, folder);
}

static gboolean
add_all (LinliCouncil *council, const LinliRecord *person, GPtrArray *bodies, gint64 at_ms, char **actor, GError **error)
{
  g_autoptr (LinliRecord) given = linli_record_copy (person), first = NULL;

  linli_record_set_text (given, "office", "staff");
  if (!linli_council_batch_begin (council, error)
      || !linli_council_act (council, "person.add", given, at_ms, NULL, NULL, error))
    return FALSE;
  first = linli_council_row (council, "desk-actor", NULL, error);
  if (!first)
    return FALSE;
  for (guint i = 0; i < bodies->len; i++)
    if (!linli_council_act (council, "body.add", bodies->pdata[i], at_ms, linli_record_text (first, "label"), NULL, error))
      return FALSE;
  if (!linli_council_batch_commit (council, NULL, error))
    return FALSE;
  *actor = g_strdup (linli_record_text (first, "label"));
  return TRUE;
}

static void
remove_beside (const char *beside)
{
  static const char *const endings[] = { "", "-journal", ".lock" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *path = g_strconcat (beside, endings[i], NULL);
      g_unlink (path);
    }
}

/* Whoever reads it knows only the name they gave. */
static void
say_path (GError **error, const char *beside, const char *path)
{
  g_autofree char *new = g_strdup_printf ("%s.%d.new", beside, (int) getpid ());
  GString *message = error && *error ? g_string_new ((*error)->message) : NULL;

  if (!message)
    return;
  g_string_replace (message, new, path, 0);
  g_string_replace (message, beside, path, 0);
  g_free ((*error)->message);
  (*error)->message = g_string_free (message, FALSE);
}

gboolean
linli_start_create (const char *path, const LinliRecord *facts, const LinliRecord *person, GPtrArray *bodies,
                    gint64 at_ms, char **actor, GError **error)
{
  g_autofree char *beside = g_strdup_printf ("%s.%d.start", path, (int) getpid ()), *label = NULL;
  LinliCouncil *council;
  gboolean made;

  if (!check_place (path, error))
    return FALSE;
  remove_beside (beside);
  council = linli_council_create (beside, facts, at_ms, error);
  made = council && add_all (council, person, bodies, at_ms, &label, error);
  g_clear_pointer (&council, linli_council_free);
  /* link() fails where a file has appeared meanwhile, which rename() would overwrite. */
  if (made && link (beside, path) != 0)
    made = linli_fail_errno (error, errno, path);
  remove_beside (beside);
  if (!made || !linli_file_sync_folder (path, error))
    {
      say_path (error, beside, path);
      return FALSE;
    }
  if (actor)
    *actor = g_steal_pointer (&label);
  return TRUE;
}

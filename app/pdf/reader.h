/* A PDF read strictly, up to a given byte: nothing is repaired, and whatever the parser only warns of is an error. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _LinliReader LinliReader;

/* A terminal signature field of the form. */
typedef struct
{
  char *name;    /* full name, UTF-8 */
  guint object;  /* its number */
  guint value;   /* the signature dictionary's number, 0 when the field is empty */
} LinliField;

/* A signature dictionary. */
typedef struct
{
  int range_count;    /* entries of ByteRange; -1 when there is none or it holds something but integers */
  gint64 range[4];    /* the first four */
  GBytes *contents;   /* NULL when there is none */
  char *sub_filter;   /* each of these may be NULL */
  char *name;
  char *date;
  GBytes *appearance; /* the stream of the field's normal appearance, not decoded */
} LinliSigned;

/* Opens the first @length bytes of @pdf. Errors: CORRUPT, FOREIGN. */
LinliReader *linli_reader_open (GBytes *pdf, gsize length, GError **error);
void linli_reader_free (LinliReader *reader);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LinliReader, linli_reader_free)

/* Whether anything read so far was not as it should be; asked after the last look. */
gboolean linli_reader_sound (LinliReader *reader, GError **error);

guint linli_reader_page_count (LinliReader *reader);
guint linli_reader_page_object (LinliReader *reader, guint page); /* from 1; 0 when there is none */

/* The composite fonts of a page that tell their characters, as entries of a font dictionary: "/F1 7 0 R /F2 9 0 R",
 * in the order of names. Returns: (transfer full): "" when there are none. */
char *linli_reader_page_fonts (LinliReader *reader, guint page);
GBytes *linli_reader_font_map (LinliReader *reader, guint object); /* (transfer full): its ToUnicode map, or NULL */

GPtrArray *linli_reader_fields (LinliReader *reader);                          /* (transfer full): LinliField */
LinliSigned *linli_reader_signed (LinliReader *reader, const LinliField *field); /* (transfer full): or NULL */
void linli_signed_free (LinliSigned *signature);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LinliSigned, linli_signed_free)

GBytes *linli_reader_record (LinliReader *reader);                /* (transfer full): the attached record, or NULL */
char *linli_reader_info (LinliReader *reader, const char *key);   /* (transfer full): "/Title", or NULL */
gboolean linli_reader_certified (LinliReader *reader, guint *signature); /* the object that certifies */

/* Returns: (transfer full) (nullable): a name in the catalog that could run or hide something ("/OpenAction"). */
char *linli_reader_active (LinliReader *reader);

/* Returns: the first page with an annotation beside the form's fields and links, or 0. */
guint linli_reader_annotated (LinliReader *reader, GPtrArray *fields);

/* The digest of what is drawn on each page: its contents, decoded, its resources and boxes, whatever the numbers of
 * the objects and their order in the file. Annotations are left out. Returns: (transfer full): hexadecimal texts. */
GPtrArray *linli_reader_page_digests (LinliReader *reader);

G_END_DECLS

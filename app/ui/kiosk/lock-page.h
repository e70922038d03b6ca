/* Where the staff leave the kiosk: only with the passphrase that was set when it was put up. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LINLI_TYPE_LOCK_PAGE (linli_lock_page_get_type ())
G_DECLARE_FINAL_TYPE (LinliLockPage, linli_lock_page, LINLI, LOCK_PAGE, GtkWidget)

/* Its buttons do kiosk.type (s), kiosk.erase, kiosk.leave, kiosk.spoil and kiosk.quit. */
GtkWidget *linli_lock_page_new (void);

const char *linli_lock_page_typed (LinliLockPage *page); /* (transfer none): "" for nothing */
void linli_lock_page_type (LinliLockPage *page, const char *digit);
void linli_lock_page_erase (LinliLockPage *page);
void linli_lock_page_say (LinliLockPage *page, const char *sentence); /* what was wrong, NULL for nothing; empties the entry */
void linli_lock_page_busy (LinliLockPage *page, gboolean busy);
void linli_lock_page_clear (LinliLockPage *page);
void linli_lock_page_focus (LinliLockPage *page);

G_END_DECLS

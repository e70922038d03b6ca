/* One toast at a time: the latest word is read now, and the same word twice says nothing. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Shows @toast in place of the one that is seen; takes it. */
void linli_toasts_add (AdwToastOverlay *overlay, AdwToast *toast);

/* The same for a plain sentence, for some seconds. */
void linli_toasts_say (AdwToastOverlay *overlay, const char *text);

G_END_DECLS

/* The desk as photograph.c sees it, a file for each place. Each scene leaves the window with no other in front of it. */
#pragma once

#include "ui/camera.h"
#include "ui/window.h"

G_BEGIN_DECLS

/* The "ids" of the row of @query. (transfer full): pointers to gint64 */
GPtrArray *linli_scene_ids (LinliWindow *window, const char *query);

/* The first run and the first mornings, in windows of their own. */
void linli_scene_start (const LinliCamera *camera);

void linli_scene_preferences (const LinliCamera *camera, LinliWindow *window);
void linli_scene_people (const LinliCamera *camera, LinliWindow *window);
void linli_scene_topics (const LinliCamera *camera, LinliWindow *window);
void linli_scene_requests (const LinliCamera *camera, LinliWindow *window);
void linli_scene_papers (const LinliCamera *camera, LinliWindow *window);
void linli_scene_plan (const LinliCamera *camera, LinliWindow *window);

/* What verifying the PDF at @path finds. */
void linli_scene_verdict (const LinliCamera *camera, LinliWindow *window, const char *path);

G_END_DECLS

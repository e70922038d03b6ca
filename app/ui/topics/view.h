/* Shared by the parts of a topic's page: what they show, and the action by which their buttons act. */
#pragma once

#include "ui/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LINLI_TOPIC_FOCUS "topic-focus " /* begins the names of linli_topic_keep_focus() */

typedef struct
{
  GtkWidget *page;      /* borrowed */
  LinliSession *session; /* borrowed */
  gint64 id;
  LinliRecord *topic;   /* a row of "desk-topic" */
  GtkWidget *problem;   /* borrowed: where a refusal of an act without a form stands */
  gint64 version;       /* that is looked at; 0 for the last */
  gboolean compares;    /* with the one before it */
} LinliTopicView;

/* Whether the topic's state allows @act ("topic.admit") and the register can be written. */
gboolean linli_topic_may (const LinliTopicView *view, const char *act);

/* A button that activates "topic.do" with @act and @part: a stakeholder, a source of funds, a body; "" for none. */
GtkWidget *linli_topic_button_new (const char *icon, const char *word, const char *act, const char *part);

/* Names @widget for the keyboard: after the page is made anew, the focus stands on what has the same name. */
void linli_topic_keep_focus (GtkWidget *widget, const char *act, const char *part);

/* A heading whose end is such a button; without one when @act is not possible. */
GtkWidget *linli_topic_heading_new (const LinliTopicView *view, const char *title, const char *remark, const char *word,
                                    const char *act);

/* A small menu of changes to one line: "change" and "remove" acts; NULL when neither is possible. */
GtkWidget *linli_topic_line_menu_new (const LinliTopicView *view, const char *change, const char *remove, const char *part);

/* The parts of the page. */
GtkWidget *linli_topic_head_new (LinliTopicView *view);
GtkWidget *linli_topic_versions_new (LinliTopicView *view);
GtkWidget *linli_topic_admission_new (LinliTopicView *view);
GtkWidget *linli_topic_advice_new (LinliTopicView *view);
GtkWidget *linli_topic_stakeholders_new (LinliTopicView *view);
GtkWidget *linli_topic_deciders_new (LinliTopicView *view);
GtkWidget *linli_topic_funds_new (LinliTopicView *view);
GtkWidget *linli_topic_meetings_new (LinliTopicView *view); /* NULL without any */
GtkWidget *linli_topic_course_new (LinliTopicView *view);

/* The one act that comes next, NULL where there is none or another part holds it. */
const char *linli_topic_next (LinliTopicView *view);
const char *linli_topic_act_word (const char *act); /* "Admit…" */

/* Does @act of @view's topic: by a form, or at once. */
void linli_topic_do (LinliTopicView *view, const char *act, const char *part);

/* Can a meeting be planned here? The window has the action "win.plan-meeting" then. */
gboolean linli_topic_can_plan (const LinliTopicView *view);
GtkWidget *linli_topic_plan_button_new (const LinliTopicView *view, const char *word);

G_END_DECLS

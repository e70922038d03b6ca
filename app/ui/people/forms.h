/* What is done with people and their seats, as forms; each over the window of @near. */
#pragma once

#include "ui/session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void linli_people_add (GtkWidget *near, LinliSession *session); /* then opens the person's page */

/* @person: a row of people-person. */
void linli_people_change (GtkWidget *near, LinliSession *session, const LinliRecord *person);
void linli_people_add_kin (GtkWidget *near, LinliSession *session, const LinliRecord *person);
void linli_people_erase (GtkWidget *near, LinliSession *session, const LinliRecord *person);

/* @seat: a row of people-seats. */
void linli_people_add_seat (GtkWidget *near, LinliSession *session, const LinliRecord *person);
void linli_people_change_seat (GtkWidget *near, LinliSession *session, const LinliRecord *person, const LinliRecord *seat);
void linli_people_end_seat (GtkWidget *near, LinliSession *session, const LinliRecord *person, const LinliRecord *seat);

G_END_DECLS

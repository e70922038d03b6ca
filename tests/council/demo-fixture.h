/* Registers in a folder of their own, with the demo's people in them. */
#pragma once

#include "council/council.h"

G_BEGIN_DECLS

typedef struct
{
  char *folder;
  char *path;
  LinliCouncil *council; /* the demo register, open for writing */
} Fixture;

void fixture_set_up (Fixture *fixture, gconstpointer data);
void fixture_tear_down (Fixture *fixture, gconstpointer data);

/* The folder for everything that a test makes, as user data too: call before g_test_run(). Returns: its exit code. */
int fixture_run (void);

/* Acts as 工作人员甲 at civil @at with the members of the JSON object @members; aborts unless done. */
void fixture_act (Fixture *fixture, const char *at, const char *name, const char *members);

G_END_DECLS

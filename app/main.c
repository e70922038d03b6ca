#include "ui/application.h"

int
main (int argc, char **argv)
{
  g_autoptr (LinliApplication) application = NULL;

  linli_application_prepare ();
  application = linli_application_new (G_APPLICATION_DEFAULT_FLAGS);
  return g_application_run (G_APPLICATION (application), argc, argv);
}

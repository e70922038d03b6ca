/* A whole set of minutes, as a meeting leaves it: for the tests and for the eye. */
#pragma once

#include "minutes/document.h"

LinliDocument *sample_minutes (void);
LinliDocument *sample_english (void);

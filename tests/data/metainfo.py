"""Has appstreamcli judge the metainfo; the one warning allowed is that the program has no web page."""

import subprocess
import sys

said = subprocess.run(["appstreamcli", "validate", "--no-net", "--no-color", sys.argv[1]], capture_output=True, text=True)
faults = [line for line in (said.stdout + said.stderr).splitlines()
          if line.strip()[:2] in ("E:", "W:") and "url-homepage-missing" not in line]
if faults or "alidation" not in said.stdout + said.stderr:
    sys.exit(said.stdout + said.stderr)

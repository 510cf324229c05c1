"""`python -m community_core.cli`."""

from community_core.cli import main

main()

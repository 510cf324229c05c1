"""The group of commands."""

import click

from community_core.cli.base import Commands
from community_core.text import Text

OWN = {
    "clauses": "community_core.cli.show",
    "facts": "community_core.cli.show",
    "template": "community_core.cli.show",
    "check": "community_core.cli.check",
    "assess": "community_core.cli.judge",
    "agenda": "community_core.cli.judge",
    "explain": "community_core.cli.explain",
    "plugins": "community_core.cli.show",
}


@click.group(
    cls=Commands,
    own=OWN,
    words=Text(
        "DB11/T 1466-2017《社区管理与服务规范》：看条款、读数据、作评价。",
        "DB11/T 1466-2017 for urban communities: read clauses and data, assess.",
    ),
    context_settings={"help_option_names": ["-h", "--help"]},
)
def cli() -> None:
    """The command line; see `Commands` for what surrounds it."""

"""The `community` command."""

import sys


def main() -> None:
    """Run the command line; without the extra `cli`, say how to install it."""
    try:
        from community_core.cli.app import cli
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in ("click", "rich"):
            raise
        sys.stderr.write(
            "命令行需要附加组件；请运行：pip install 'community-core[cli]'\n"
            "The command line needs the extra `cli`. Run: pip install 'community-core[cli]'\n"
        )
        sys.exit(2)
    cli.main(prog_name="community")

"""``serve``: the pages."""

import socket
from contextlib import suppress

import click

from missieregister.interfaces.cli.common import INCOMPLETE, data_option, finish, say, the_app
from missieregister.interfaces.cli.dutch import DutchCommand
from missieregister.model.problems import refused
from missieregister.settings import DEFAULT_PORT, PORT_VARIABLE


@click.command(cls=DutchCommand)
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    metavar="POORT",
    help=f"Poort; 0 kiest een vrije. Anders ${PORT_VARIABLE}, anders {DEFAULT_PORT}.",
)
@click.option("--host", default="127.0.0.1", metavar="ADRES", help="Adres; anders alleen deze computer.")
@data_option
def serve(port: int | None, host: str) -> None:
    """Toon het register op webpagina's, tot u Ctrl-C drukt."""
    app = the_app()
    # Before the pages are imported: a missing register or a taken port is said at once.
    app.store.open()
    wanted = app.settings.port if port is None else port
    try:
        listener = socket.create_server((host, wanted), backlog=128)
    except (OSError, OverflowError) as error:
        say(
            f"Fout: poort {wanted} op {host} is niet te gebruiken ({refused(error)}). "
            "Kies een andere poort met --port, of een ander adres met --host."
        )
        finish(INCOMPLETE)
        return
    with listener, suppress(KeyboardInterrupt):  # that is how one ends it
        import uvicorn

        from missieregister.interfaces.web import create_app

        say(f"Het register staat op http://{host}:{listener.getsockname()[1]} (stoppen: Ctrl-C)")
        server = uvicorn.Server(uvicorn.Config(create_app(app), log_level="warning", access_log=False))
        server.run(sockets=[listener])

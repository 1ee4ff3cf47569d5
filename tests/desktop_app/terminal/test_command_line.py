"""What is typed, and what it is taken for."""

import argparse
from collections.abc import Iterator

import pytest

from desktop_app.terminal.command_line import COMMANDS, argument_parser, parse
from parser import build_command
from parser.todo import command as todo_command


@pytest.mark.parametrize(
    ("typed", "command", "query"),
    [
        ([], "open", ""),
        (["os.path"], "open", "os.path"),
        (["read", "a", "file"], "open", "read a file"),
        (["popen"], "open", "popen"),
        (["heap"], "open", "heap"),
        ([":="], "open", ":="),
        (["--toggle"], "open", ""),
        (["--docset", "x.db", "gather"], "open", "gather"),
        (["open", "search"], "open", "search"),
        (["pythondocs:os.path"], "open", "pythondocs:os.path"),
        (["search", "print"], "search", "print"),
        (["search", "read", "file", "--json"], "search", "read file"),
    ],
)
def test_what_is_typed_means(typed: list[str], command: str, query: str) -> None:
    options = parse(typed)
    assert (options.command, options.query) == (command, query)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("serach", "search"),
        ("serch", "search"),
        ("udpate", "update"),
        ("shwo", "show"),
        ("opne", "open"),
        ("completions", "completion"),
    ],
)
def test_a_misspelt_command_is_told(
    typed: str, meant: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        parse([typed, "print"])
    assert stopped.value.code == 2
    error = capsys.readouterr().err
    assert f"did you mean '{meant}'?" in error
    assert f"pythondocs open {typed}" in error


@pytest.mark.parametrize("limit", ["0", "-1", "many", "1.5", "²"])
def test_a_wrong_number_is_told_in_plain_english(
    limit: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        parse(["search", "print", f"--limit={limit}"])
    assert f"'{limit}' is not a whole number of at least 1" in capsys.readouterr().err


def parsers() -> Iterator[argparse.ArgumentParser]:
    yield argument_parser()
    for action in argument_parser()._actions:
        if isinstance(action, argparse._SubParsersAction):
            yield from action.choices.values()
    for module in (build_command, todo_command):
        made = argparse.ArgumentParser(module.__name__)
        module.add_arguments(made)
        yield made


def test_every_argument_has_help() -> None:
    silent = [
        f"{parser.prog} {action.dest}"
        for parser in parsers()
        for action in parser._actions
        if not action.help and not isinstance(action, argparse._SubParsersAction)
    ]
    assert not silent


def test_the_commands_are_those_of_the_parser() -> None:
    (action,) = (
        action
        for action in argument_parser()._actions
        if isinstance(action, argparse._SubParsersAction)
    )
    assert tuple(action.choices) == COMMANDS

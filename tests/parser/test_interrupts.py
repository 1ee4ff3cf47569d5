"""A signal in the middle of what cannot be left half done."""

import os
import signal
import subprocess
import sys

import pytest

from parser.interrupts import blocked, terminated_like_interrupted

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no signal masks")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_counts_at_the_end(number: signal.Signals) -> None:
    done = []
    with pytest.raises(KeyboardInterrupt), terminated_like_interrupted():
        with blocked():
            signal.raise_signal(number)
            done.append("whole")
        done.append("not reached")
    assert done == ["whole"]


def test_an_error_is_not_lost_to_a_signal() -> None:
    with pytest.raises(KeyboardInterrupt) as caught, blocked():
        signal.raise_signal(signal.SIGINT)
        raise ValueError
    assert isinstance(caught.value.__context__, ValueError)


def test_former_handlers_are_back() -> None:
    former = signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGTERM)
    with terminated_like_interrupted(), blocked():
        pass
    assert (signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGTERM)) == former


def test_a_process_started_meanwhile_is_deaf_until_it_lets_them_through() -> None:
    child = (
        "import signal; from parser.interrupts import unblock\n"
        "signal.signal(signal.SIGTERM, lambda *_: print('came'))\n"
        "signal.raise_signal(signal.SIGTERM); print('deaf', flush=True); unblock()"
    )
    with blocked():
        # what it runs is written above
        done = subprocess.run(  # noqa: S603
            [sys.executable, "-c", child], capture_output=True, text=True, check=True
        )
    assert done.stdout.split() == ["deaf", "came"]

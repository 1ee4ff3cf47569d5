"""A signal in the middle of what cannot be left half done."""

import signal
import threading

import pytest

from parser.interrupts import held_back, terminated_like_interrupted


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_counts_at_the_end(number: signal.Signals) -> None:
    done = []
    with pytest.raises(KeyboardInterrupt), terminated_like_interrupted():
        with held_back():
            signal.raise_signal(number)
            done.append("whole")
        done.append("not reached")
    assert done == ["whole"]


def test_an_error_is_not_lost_to_a_signal() -> None:
    with pytest.raises(KeyboardInterrupt) as caught, held_back():
        signal.raise_signal(signal.SIGINT)
        raise ValueError
    assert isinstance(caught.value.__context__, ValueError)


def test_former_handlers_are_back() -> None:
    former = signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGTERM)
    with terminated_like_interrupted(), held_back():
        pass
    assert (signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGTERM)) == former


def test_other_threads_have_no_signals_to_hold_back() -> None:
    entered = []

    def enter() -> None:
        with held_back():
            entered.append(True)

    thread = threading.Thread(target=enter)
    thread.start()
    thread.join()
    assert entered

"""QObjects that own asynchronous work and emit signals."""

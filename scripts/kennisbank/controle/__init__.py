"""The rules. Each check takes text or values and returns findings; none reads files or raises on input.

A check knows its own subject only; `laden.laad` is the one place that knows their order.
"""

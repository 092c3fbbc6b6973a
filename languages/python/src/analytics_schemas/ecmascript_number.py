"""Doubles as ECMAScript writes them."""


def ecmascript_number(value: float) -> str:
    """The text of a finite double (ECMA-262, Number::toString).

    Python's own is the shortest that reads back as the same double, too, but goes over to an
    exponent elsewhere and pads it: `1e-07`, `1e+16`.
    """
    if value == 0:
        return "0"  # Of -0, too.
    text = float.__repr__(value)
    mantissa, _, exponent = text.partition("e")
    if not exponent:
        return text.removesuffix(".0")
    sign = "-" if mantissa.startswith("-") else ""
    whole, _, fraction = mantissa.removeprefix("-").partition(".")
    digits = whole + fraction
    power = int(exponent)  # Of the first digit.
    if 0 <= power < 21:
        return sign + digits.ljust(power + 1, "0")  # Python's exponent begins beyond 16 digits.
    if -7 < power < 0:
        return f"{sign}0.{'0' * (-power - 1)}{digits}"
    point = "." if fraction else ""
    return f"{sign}{whole}{point}{fraction}e{power:+d}"

"""Reads calls of CoolProp, each a function and its arguments, in lists by name; writes what they return."""

import json
import sys

from CoolProp import CoolProp

asked = json.load(sys.stdin)
answers = {
    name: [getattr(CoolProp, function)(*arguments) for function, *arguments in calls]
    for name, calls in asked.items()
}
json.dump(answers, sys.stdout)

"""Says what of a YAML file is not as its JSON schema wants it: check_schema.py SCHEMA FILE. Needs Debian's python3-yaml
and python3-jsonschema."""

import json
import sys

import jsonschema
import yaml

with open(sys.argv[1]) as schema, open(sys.argv[2]) as file:
    validator = jsonschema.Draft7Validator(json.load(schema))
    found = sorted(validator.iter_errors(yaml.safe_load(file)), key=lambda error: list(map(str, error.path)))
for error in found:
    print("/".join(map(str, error.path)) + ": " + error.message[:300])
sys.exit(1 if found else 0)

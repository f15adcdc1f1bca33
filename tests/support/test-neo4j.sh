#!/bin/sh
# Runs what touches Neo4j on another version of it: npm run test:neo4j -- 2026.08.1
version=${1:?"say which version, such as 2026.08.1"}
shift
NEO4J_VERSION=$version CI=true exec npm run --silent jest -- tests/contract tests/stores "$@"

#!/bin/sh
# Starts Electron for held-electron.ts: Playwright takes NODE_OPTIONS out of what it hands on. By exec, so that the process
# Playwright knows, and kills, is Electron itself.
NODE_OPTIONS="--require=$HELD_BY" exec "$HELD_ELECTRON" "$@"

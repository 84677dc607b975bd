// Package server serves the HTTP API and the dashboard over an Engine.
package server

// Package client is the typed client of heddle's HTTP API.
package client

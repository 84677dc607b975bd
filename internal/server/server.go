// Package server is heddle over HTTP: the API under /v1, its OpenAPI description,
// metrics, health and the dashboard.
//
// It translates: requests to calls of internal/calls and the engine, errors to
// statuses. It decides and keeps nothing.
package server

import (
	"context"
	"errors"
	"log/slog"
	"net/http"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humago"

	"github.com/heddle-run/heddle"
	"github.com/heddle-run/heddle/fleet/joined"
	"github.com/heddle-run/heddle/internal/calls"
	"github.com/heddle-run/heddle/internal/launch"
	"github.com/heddle-run/heddle/lang"
	"github.com/heddle-run/heddle/store"
)

// Config of a Server.
type Config struct {
	Engine   *heddle.Engine
	Store    store.Store
	Calls    *calls.Register
	Programs *calls.Programs
	Tokens   map[string]string // tenant by token; none: everyone on this machine is tenant "local"
	Version  string
	// ReceiptKeys are the public keys that receipts are signed with, the newest first.
	ReceiptKeys func() ([]string, error)
	Log         *slog.Logger
	Metrics     *Metrics
	// Workers are the machines that may join; nil is none.
	Workers     *joined.Fleet
	WorkerToken string // what lets one in; "" is everyone on this machine, where no tenant needs a token
}

// server answers for one engine.
type server struct {
	Config
}

// New is the whole of it as a handler.
func New(c Config) http.Handler {
	s := &server{c}
	mux := http.NewServeMux()
	config := huma.DefaultConfig("heddle", c.Version)
	config.Info.Description = "Run code without guessing its resources: programs in, profiles and invocations out."
	config.DocsPath = ""     // its page would load scripts from elsewhere
	config.CreateHooks = nil // no $schema in answers
	config.SchemasPath = ""
	config.Components.SecuritySchemes = map[string]*huma.SecurityScheme{"token": {Type: "http", Scheme: "bearer"}}
	api := humago.New(mux, config)
	s.programs(api)
	s.invocations(api)
	s.results(api)
	s.secrets(api)
	s.cluster(api)
	s.workers(mux)
	mux.Handle("GET /metrics", c.Metrics.handler())
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte("ok\n")) })
	mux.HandleFunc("GET /readyz", s.ready)
	mux.Handle("GET /{$}", dashboard())
	return s.guard(mux)
}

// ready says whether the server can take work: its cluster and its store answer.
func (s *server) ready(w http.ResponseWriter, r *http.Request) {
	_, err := s.Engine.Snapshot(r.Context())
	if err == nil {
		_, err = s.Store.Runs(r.Context(), 1)
	}
	if err != nil {
		http.Error(w, err.Error(), http.StatusServiceUnavailable)
		return
	}
	_, _ = w.Write([]byte("ok\n"))
}

// retryAfter is after how many seconds a caller may try again that found the line full.
const retryAfter = "5"

// problem turns an error into the status that says whose fault it is.
func problem(err error) error {
	if err == nil {
		return nil
	}
	for _, c := range []struct {
		cause  error
		status int
	}{
		{calls.ErrNotFound, http.StatusNotFound}, {store.ErrNotFound, http.StatusNotFound}, {heddle.ErrNoUnit, http.StatusNotFound},
		{calls.ErrRunning, http.StatusConflict}, {calls.ErrNoKey, http.StatusConflict},
		{calls.ErrBusy, http.StatusServiceUnavailable},
		{heddle.ErrRefused, http.StatusForbidden}, {launch.ErrIsolation, http.StatusForbidden},
		{lang.ErrTooLarge, http.StatusRequestEntityTooLarge},
		{calls.ErrInvalid, http.StatusUnprocessableEntity}, {lang.ErrSyntax, http.StatusUnprocessableEntity},
		{lang.ErrUnsupported, http.StatusUnprocessableEntity}, {launch.ErrNotRunnable, http.StatusUnprocessableEntity},
		{launch.ErrMissingTool, http.StatusNotImplemented}, {lang.ErrMissingTool, http.StatusNotImplemented},
		{context.DeadlineExceeded, http.StatusGatewayTimeout},
	} {
		if errors.Is(err, c.cause) && c.status == http.StatusServiceUnavailable {
			return huma.ErrorWithHeaders(huma.NewError(c.status, err.Error()), http.Header{"Retry-After": {retryAfter}})
		}
		if errors.Is(err, c.cause) {
			return huma.NewError(c.status, err.Error())
		}
	}
	return huma.NewError(http.StatusInternalServerError, err.Error())
}

// operation describes one route for OpenAPI.
func operation(id, method, path, summary string) huma.Operation {
	return huma.Operation{OperationID: id, Method: method, Path: path, Summary: summary, Security: []map[string][]string{{"token": {}}}}
}

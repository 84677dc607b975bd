package server

import (
	"archive/tar"
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"strconv"

	"github.com/heddle-run/heddle/fleet/joined"
	"github.com/heddle-run/heddle/program"
)

// maxPart bounds what a worker says at once.
const maxPart = 64 << 20

// workers are the routes by which workers join and are told their work. They are
// between heddles of one version and no part of the API that is described.
func (s *server) workers(mux *http.ServeMux) {
	if s.Workers == nil {
		return
	}
	mux.HandleFunc("POST /v1/workers", said(func(r *http.Request, h joined.Hello) (any, error) { return s.Workers.Join(r.Context(), h) }))
	mux.HandleFunc("POST /v1/workers/{session}/ask", said(func(r *http.Request, h joined.Held) (any, error) {
		return s.Workers.Ask(r.Context(), r.PathValue("session"), h)
	}))
	mux.HandleFunc("POST /v1/workers/{session}/orders/{order}/end", said(func(r *http.Request, e joined.End) (any, error) {
		return struct{}{}, s.Workers.Ended(r.PathValue("session"), r.PathValue("order"), e)
	}))
	mux.HandleFunc("POST /v1/workers/{session}/orders/{order}/output", s.output)
	mux.HandleFunc("GET /v1/workers/{session}/programs/{digest}", s.programFiles)
	mux.HandleFunc("DELETE /v1/workers/{session}", func(w http.ResponseWriter, r *http.Request) {
		answerWorker(w, struct{}{}, s.Workers.Leave(r.PathValue("session")))
	})
}

// said reads what a worker says and answers it.
func said[T any](heed func(*http.Request, T) (any, error)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var what T
		if err := json.NewDecoder(http.MaxBytesReader(w, r.Body, maxPart)).Decode(&what); err != nil {
			refuse(w, http.StatusUnprocessableEntity, "not what a worker says here: "+err.Error())
			return
		}
		answer, err := heed(r, what)
		answerWorker(w, answer, err)
	}
}

func (s *server) output(w http.ResponseWriter, r *http.Request) {
	at, err := strconv.ParseInt(r.URL.Query().Get("at"), 10, 64)
	if err != nil {
		refuse(w, http.StatusUnprocessableEntity, "at: want a number of bytes")
		return
	}
	part, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxPart))
	if err != nil {
		refuse(w, http.StatusRequestEntityTooLarge, err.Error())
		return
	}
	answerWorker(w, struct{}{}, s.Workers.Output(r.PathValue("session"), r.PathValue("order"), r.URL.Query().Get("stream"), at, part))
}

func (s *server) programFiles(w http.ResponseWriter, r *http.Request) {
	files, err := s.Workers.Program(r.PathValue("session"), program.Digest(r.PathValue("digest")))
	if err != nil {
		answerWorker(w, nil, err)
		return
	}
	w.Header().Set("Content-Type", "application/x-tar")
	archive := tar.NewWriter(w)
	if errors.Join(archive.AddFS(files), archive.Close()) != nil {
		panic(http.ErrAbortHandler) // a cut archive must not look like a whole one
	}
}

func answerWorker(w http.ResponseWriter, answer any, err error) {
	if err == nil {
		w.Header().Set("Content-Type", "application/json")
		_ = json.NewEncoder(w).Encode(answer)
		return
	}
	status := http.StatusInternalServerError
	for cause, code := range map[error]int{joined.ErrSession: http.StatusNotFound, joined.ErrOrder: http.StatusGone, joined.ErrHello: http.StatusUnprocessableEntity,
		joined.ErrNotTaken: http.StatusConflict, context.Canceled: 499} {
		if errors.Is(err, cause) {
			status = code
		}
	}
	refuse(w, status, err.Error())
}

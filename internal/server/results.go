package server

import (
	"bufio"
	"context"
	"encoding/json"
	"io"
	"net/http"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/sse"

	"github.com/heddle-run/heddle"
	"github.com/heddle-run/heddle/client"
)

type byID struct {
	ID string `path:"id"`
}

// results are the routes of what calls gave and said.
func (s *server) results(api huma.API) {
	huma.Register(api, operation("get-result", http.MethodGet, "/v1/invocations/{id}/result", "What an ended call printed, or its handler's JSON"),
		func(ctx context.Context, in *byID) (*huma.StreamResponse, error) {
			f, err := s.Calls.Result(ctx, s.sees(ctx), in.ID)
			if err != nil {
				return nil, problem(err)
			}
			return &huma.StreamResponse{Body: func(w huma.Context) {
				defer f.Close()
				head := bufio.NewReaderSize(f, 4096)
				w.SetHeader("Content-Type", contentType(head))
				_, _ = io.Copy(w.BodyWriter(), head) // a client that left is no error of ours
			}}, nil
		})
	huma.Register(api, operation("get-logs", http.MethodGet, "/v1/invocations/{id}/logs", "What a call has printed so far, both streams"),
		func(ctx context.Context, in *byID) (*struct {
			Type string `header:"Content-Type"`
			Body []byte
		}, error) {
			log, err := s.Calls.Logs(ctx, s.sees(ctx), in.ID)
			if err != nil {
				return nil, problem(err)
			}
			return &struct {
				Type string `header:"Content-Type"`
				Body []byte
			}{"text/plain; charset=utf-8", log}, nil
		})
	events := operation("follow", http.MethodGet, "/v1/invocations/{id}/events", "What happens to a call, from its start to its end")
	sse.Register(api, events, map[string]any{"notice": client.Notice{}, "error": client.Problem{}}, func(ctx context.Context, in *byID, send sse.Sender) {
		err := s.Calls.Follow(ctx, s.sees(ctx), in.ID, func(n heddle.Notice) error {
			return send.Data(client.Notice{At: n.At, What: n.What, Text: n.Text})
		})
		if err != nil && ctx.Err() == nil {
			_ = send.Data(client.Problem{Title: "error", Detail: err.Error()})
		}
	})
}

// contentType is JSON where what follows begins as a document of it; a larger one
// is told by its start.
func contentType(r *bufio.Reader) string {
	head, err := r.Peek(4096)
	whole := err == io.EOF
	if whole && json.Valid(head) || !whole && len(head) > 0 && (head[0] == '{' || head[0] == '[') {
		return "application/json"
	}
	return "application/octet-stream"
}

package server

import (
	"context"
	"net/http"

	"github.com/danielgtaylor/huma/v2"
)

type secretNamed struct {
	Name string `path:"name"`
}

// secrets are the routes of what calls find in /run/secrets. None gives a secret back.
func (s *server) secrets(api huma.API) {
	set := operation("set-secret", http.MethodPut, "/v1/secrets/{name}", "Keep a secret for calls that name it")
	huma.Register(api, set, func(ctx context.Context, in *struct {
		Name    string `path:"name"`
		RawBody []byte `contentType:"application/octet-stream"`
	}) (*struct{}, error) {
		value := in.RawBody
		if value == nil {
			value = []byte{}
		}
		return nil, problem(s.Calls.SetSecret(ctx, tenantOf(ctx), in.Name, value))
	})
	huma.Register(api, operation("forget-secret", http.MethodDelete, "/v1/secrets/{name}", "Forget a secret"),
		func(ctx context.Context, in *secretNamed) (*struct{}, error) {
			return nil, problem(s.Calls.SetSecret(ctx, tenantOf(ctx), in.Name, nil))
		})
	huma.Register(api, operation("list-secrets", http.MethodGet, "/v1/secrets", "Names of the secrets that are kept"),
		func(ctx context.Context, _ *struct{}) (*struct{ Body []string }, error) {
			names, err := s.Calls.SecretNames(ctx, tenantOf(ctx))
			if err != nil {
				return nil, problem(err)
			}
			if names == nil {
				names = []string{}
			}
			return &struct{ Body []string }{names}, nil
		})
}

package server

import (
	"bytes"
	"context"
	"net/http"
	"strings"

	"github.com/danielgtaylor/huma/v2"

	"github.com/heddle-run/heddle"
	"github.com/heddle-run/heddle/client"
	"github.com/heddle-run/heddle/internal/intake"
	"github.com/heddle-run/heddle/profile"
	"github.com/heddle-run/heddle/program"
	"github.com/heddle-run/heddle/task"
)

type programOut struct{ Body client.Program }

// programs are the routes of what is submitted and what is known of it.
func (s *server) programs(api huma.API) {
	submit := operation("submit-program", http.MethodPost, "/v1/programs", "Submit a program: one file, or a folder as a tar archive")
	submit.DefaultStatus, submit.MaxBodyBytes = http.StatusCreated, intake.MaxTotal+intake.MaxTotal/8
	huma.Register(api, submit, func(ctx context.Context, in *struct {
		Path    string `query:"path" required:"true" minLength:"1" maxLength:"1024" doc:"name of the file or folder; its ending says the language"`
		Entry   string `query:"entry" doc:"in an archive: the file or folder to read"`
		Type    string `header:"Content-Type"`
		RawBody []byte `contentType:"application/octet-stream"`
	}) (*programOut, error) {
		var sub *heddle.Submission
		var err error
		if strings.HasPrefix(in.Type, "application/x-tar") {
			sub, err = s.Programs.AddFolder(ctx, s.Engine, in.Path, in.Entry, bytes.NewReader(in.RawBody))
		} else {
			sub, err = s.Programs.Add(ctx, s.Engine, in.Path, bytes.NewReader(in.RawBody))
		}
		if err != nil {
			return nil, problem(err)
		}
		return &programOut{programDocument(sub)}, nil
	})
	huma.Register(api, operation("list-programs", http.MethodGet, "/v1/programs", "List submitted programs"),
		func(ctx context.Context, _ *struct{}) (*struct{ Body []client.Program }, error) {
			digests, err := s.Programs.List()
			if err != nil {
				return nil, problem(err)
			}
			list := []client.Program{}
			for _, d := range digests {
				if sub, err := s.Programs.Open(ctx, s.Engine, d); err == nil {
					list = append(list, programDocument(sub))
				}
			}
			return &struct{ Body []client.Program }{list}, nil
		})
	huma.Register(api, operation("get-program", http.MethodGet, "/v1/programs/{digest}", "One program"),
		func(ctx context.Context, in *struct {
			Digest string `path:"digest"`
		}) (*programOut, error) {
			sub, err := s.Programs.Open(ctx, s.Engine, program.Digest(in.Digest))
			if err != nil {
				return nil, problem(err)
			}
			return &programOut{programDocument(sub)}, nil
		})
	huma.Register(api, operation("get-profile", http.MethodGet, "/v1/units/{id}/profile", "What a unit will need: heddle.profile/v1"), s.profile)
}

func programDocument(s *heddle.Submission) client.Program {
	doc := client.Program{Digest: string(s.Program.Digest), Language: string(s.Program.Language), Path: s.Program.Path, Units: []client.Unit{}, Notes: s.Notes}
	if doc.Notes == nil {
		doc.Notes = []profile.Diagnostic{}
	}
	for _, u := range s.Units() {
		id := program.UnitID{Program: s.Program.Digest, Unit: u.Name}
		doc.Units = append(doc.Units, client.Unit{ID: id.String(), Name: u.Name, Kind: string(u.Kind), File: u.File, Line: u.Line, Entry: u.Entry})
	}
	return doc
}

// unitID reads DIGEST/NAME; without a name it is the entry.
func unitID(text string) program.UnitID {
	digest, unit, _ := strings.Cut(text, "/")
	return program.UnitID{Program: program.Digest(digest), Unit: unit}
}

type profileOut struct{ Body profile.Document }

// profile states the unit's profile: the one that trials and runs left, else what
// its code says.
func (s *server) profile(ctx context.Context, in *struct {
	ID string `path:"id" doc:"DIGEST/NAME, its slash escaped"`
}) (*profileOut, error) {
	id := unitID(in.ID)
	sub, err := s.Programs.Open(ctx, s.Engine, id.Program)
	if err != nil {
		return nil, problem(err)
	}
	u, err := sub.Unit(id.Unit)
	if err != nil {
		return nil, problem(err)
	}
	id.Unit = u.Name
	p, err := s.Store.Profile(ctx, id)
	if err != nil {
		if p, err = s.Engine.Profile(ctx, sub, u, task.Input{}, heddle.Options{NoLearn: true}); err != nil {
			return nil, problem(err)
		}
	}
	ref := profile.ProgramRef{Digest: sub.Program.Digest, Language: sub.Program.Language, Path: sub.Program.Path}
	return &profileOut{profile.NewDocument(ref, []profile.Profile{p}, p.Name)}, nil
}

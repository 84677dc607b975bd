// Package feed is the port to messages that other people's programs send and take:
// subjects, queues and topics that trigger programs and that results go to.
//
// Words. A Source gives Deliveries, each to be acknowledged once what it asked for is
// done; one that is not is delivered again, where the broker keeps messages. A Sink
// takes Messages and is durable when Send returns. A connection that is lost ends a
// Source or Sink: whoever opened it opens it anew. A message is a CloudEvent, in
// whichever mode it came; what is none is the data of one. Unlike package queue it
// carries no tasks and promises no leases. Every driver passes feedtest.
package feed

import (
	"bytes"
	"context"
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"
	"unicode/utf8"
)

// Errors of feeds.
var (
	ErrURL    = errors.New("not the URL of a feed")
	ErrFormat = errors.New("not a CloudEvent")
)

// Message is a CloudEvent (CloudEvents 1.0). ID and Source together name it.
type Message struct {
	ID, Source, Type, Subject string
	Time                      time.Time
	ContentType               string // of Data
	Data                      []byte
}

// Delivery is a message that waits for its acknowledgement.
type Delivery interface {
	Message() Message
	Ack(ctx context.Context) error
	// Nack gives it back, to be delivered again no sooner than after delay.
	Nack(ctx context.Context, delay time.Duration) error
}

// Source gives messages.
type Source interface {
	Receive(ctx context.Context) (Delivery, error)
	Close() error
}

// Sink takes them.
type Sink interface {
	Send(ctx context.Context, m Message) error
	Close() error
}

// NewID is a name for a message that came without one.
func NewID() string {
	var b [12]byte
	_, _ = rand.Read(b[:]) // never fails on supported systems
	return hex.EncodeToString(b[:])
}

// Structured is the content type of a message that is a CloudEvent as a whole.
const Structured = "application/cloudevents+json"

// document is a CloudEvent in JSON.
type document struct {
	SpecVersion     string          `json:"specversion"`
	Type            string          `json:"type"`
	Source          string          `json:"source"`
	ID              string          `json:"id"`
	Subject         string          `json:"subject,omitempty"`
	Time            time.Time       `json:"time,omitzero"`
	DataContentType string          `json:"datacontenttype,omitempty"`
	Data            json.RawMessage `json:"data,omitempty"`
	Base64          []byte          `json:"data_base64,omitempty"`
}

// Encode is the message in structured mode: JSON as it is, other text as a string,
// and what is no text in base64.
func Encode(m Message) ([]byte, error) {
	d := document{SpecVersion: "1.0", Type: m.Type, Source: m.Source, ID: m.ID, Subject: m.Subject, Time: m.Time, DataContentType: m.ContentType}
	switch {
	case len(m.Data) == 0:
	case isJSON(m.ContentType) && json.Valid(m.Data):
		d.Data = m.Data
	case utf8.Valid(m.Data):
		text, err := json.Marshal(string(m.Data))
		if err != nil {
			return nil, err
		}
		d.Data = text
	default:
		d.Base64 = m.Data
	}
	return json.Marshal(d)
}

// Decode reads a message in structured mode, in binary mode (whose attributes header
// gives by name), or takes it for data. One that says of what kind it is in no way but
// by how it looks is believed. Base is what it is where it does not say.
func Decode(contentType string, header func(attribute string) string, body []byte, base Message) (Message, error) {
	m := base
	if kind, _, _ := strings.Cut(contentType, ";"); strings.TrimSpace(kind) == Structured || contentType == "" && bytes.Contains(body, []byte(`"specversion"`)) {
		var d document
		if err := json.Unmarshal(body, &d); err != nil {
			return m, fmt.Errorf("%w: %w", ErrFormat, err)
		}
		if d.ID == "" || d.Source == "" || !strings.HasPrefix(d.SpecVersion, "1.") {
			return m, fmt.Errorf("%w: specversion, id and source are wanted", ErrFormat)
		}
		m = Message{ID: d.ID, Source: d.Source, Type: d.Type, Subject: d.Subject, Time: d.Time, ContentType: d.DataContentType, Data: d.Base64}
		if len(d.Data) > 0 {
			m.Data = d.Data
			var text string
			if !isJSON(d.DataContentType) && json.Unmarshal(d.Data, &text) == nil {
				m.Data = []byte(text)
			}
		}
		return m, nil
	}
	m.ContentType, m.Data = contentType, body
	if id := header("id"); id != "" && header("specversion") != "" {
		m.ID, m.Source, m.Type, m.Subject = id, header("source"), header("type"), header("subject")
		if at, err := time.Parse(time.RFC3339Nano, header("time")); err == nil {
			m.Time = at
		}
	}
	return m, nil
}

// isJSON says whether data of a content type is JSON; of none it is.
func isJSON(contentType string) bool {
	kind, _, _ := strings.Cut(contentType, ";")
	kind = strings.TrimSpace(kind)
	return kind == "" || kind == "application/json" || strings.HasSuffix(kind, "+json")
}

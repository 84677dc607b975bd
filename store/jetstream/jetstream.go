// Package jetstream keeps objects in a bucket of NATS's object store, which
// `nats object` reads and writes too. The time until which an object stays stands in
// its metadata.
//
// It encrypts nothing; store/sealed does, above it.
package jetstream

import (
	"bytes"
	"context"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"net/url"
	"strconv"
	"strings"
	"time"

	client "github.com/nats-io/nats.go"
	"github.com/nats-io/nats.go/jetstream"

	"github.com/heddle-run/heddle/store"
)

// Config of Objects.
type Config struct {
	// URL is nats://USER:PASSWORD@HOST:PORT/BUCKET, or tls:; without a bucket it is
	// "heddle".
	URL string
	// Server, when set, is the one in this process; URL may be empty then.
	Server client.InProcessConnProvider
}

// Objects is a bucket. Any number of processes may use it.
type Objects struct {
	conn   *client.Conn
	bucket jetstream.ObjectStore
	stream jetstream.Stream // what the bucket is made of
	name   string
}

var _ store.Objects = (*Objects)(nil)

// Open connects, and makes the bucket where it is missing.
func Open(ctx context.Context, c Config) (*Objects, error) {
	u, err := url.Parse(c.URL)
	if err != nil {
		return nil, errors.New("open objects: no URL of a NATS server") // without the URL, which may hold a password
	}
	o := &Objects{name: strings.Trim(u.Path, "/")}
	if o.name == "" {
		o.name = "heddle"
	}
	u.Path = ""
	options := []client.Option{client.Name("heddle"), client.MaxReconnects(-1),
		client.ErrorHandler(func(*client.Conn, *client.Subscription, error) {})} // it would print what callers are told
	if c.Server != nil {
		options = append(options, client.InProcessServer(c.Server))
	}
	if o.conn, err = client.Connect(u.String(), options...); err != nil {
		return nil, fmt.Errorf("open objects: %w", err)
	}
	if err := o.declare(ctx); err != nil {
		o.conn.Close()
		return nil, fmt.Errorf("open objects %s: %w", o.name, err)
	}
	return o, nil
}

func (o *Objects) declare(ctx context.Context) error {
	js, err := jetstream.New(o.conn)
	if err != nil {
		return err
	}
	o.bucket, err = js.ObjectStore(ctx, o.name)
	if errors.Is(err, jetstream.ErrBucketNotFound) {
		o.bucket, err = js.CreateObjectStore(ctx, jetstream.ObjectStoreConfig{Bucket: o.name, Description: "large inputs of heddle"})
	}
	if errors.Is(err, jetstream.ErrBucketExists) { // made by another just now
		o.bucket, err = js.ObjectStore(ctx, o.name)
	}
	if err != nil {
		return err
	}
	o.stream, err = js.Stream(ctx, "OBJ_"+o.name)
	return err
}

// untilKey is the metadata that holds seconds of Unix time.
const untilKey = "heddle-until"

func until(info *jetstream.ObjectInfo) time.Time {
	s, _ := strconv.ParseInt(info.Metadata[untilKey], 10, 64) // what has none need not stay
	return time.Unix(s, 0)
}

func meta(name string, until time.Time) jetstream.ObjectMeta {
	return jetstream.ObjectMeta{Name: name, Metadata: map[string]string{untilKey: strconv.FormatInt(until.Unix()+1, 10)}}
}

// patience is how long the server may take over one object, and slow how many bytes a
// second it moves at least.
const (
	patience = time.Minute
	slow     = 1 << 20
)

func within(ctx context.Context, size int) (context.Context, context.CancelFunc) {
	return context.WithTimeout(ctx, patience+time.Duration(size/slow)*time.Second)
}

// Put has the server keep the content in chunks, and then the name.
func (o *Objects) Put(ctx context.Context, name string, content []byte, stay time.Time) error {
	ctx, cancel := within(ctx, len(content))
	defer cancel()
	if had, err := o.bucket.GetInfo(ctx, name); err == nil && until(had).After(stay) {
		stay = until(had)
	}
	if _, err := o.bucket.Put(ctx, meta(name, stay), bytes.NewReader(content)); err != nil {
		return failed("put", name, err)
	}
	return nil
}

// Get reads an object.
func (o *Objects) Get(ctx context.Context, name string) ([]byte, error) {
	info, err := o.bucket.GetInfo(ctx, name)
	if err != nil {
		return nil, failed("get", name, err)
	}
	ctx, cancel := within(ctx, int(info.Size))
	defer cancel()
	if info.Size > 0 { // whose chunks are gone would be waited for
		if _, err := o.stream.GetLastMsgForSubject(ctx, o.chunks(info.NUID)); err != nil {
			return nil, failed("get", name, err)
		}
	}
	from, err := o.bucket.Get(ctx, name)
	if err != nil {
		return nil, failed("get", name, err)
	}
	defer from.Close()
	content, err := io.ReadAll(from)
	if err == nil {
		err = from.Error()
	}
	if err != nil {
		return nil, failed("get", name, err)
	}
	return content, nil
}

// Keep has an object stay until a time.
func (o *Objects) Keep(ctx context.Context, name string, stay time.Time) error {
	info, err := o.bucket.GetInfo(ctx, name)
	if err == nil && until(info).Before(stay) {
		err = o.bucket.UpdateMeta(ctx, name, meta(name, stay))
	}
	if err != nil {
		return failed("keep", name, err)
	}
	return nil
}

// Sweep removes what need not stay. The bucket's own Delete would leave a note of each
// name for ever.
func (o *Objects) Sweep(ctx context.Context, now time.Time) (int, error) {
	list, err := o.bucket.List(ctx)
	if err != nil && !errors.Is(err, jetstream.ErrNoObjectsFound) {
		return 0, fmt.Errorf("sweep objects: %w", err)
	}
	n, live := 0, map[string]bool{}
	for _, info := range list {
		if until(info).After(now) {
			live[o.chunks(info.NUID)] = true
			continue
		}
		if err := o.remove(ctx, info, now); err != nil {
			return n, fmt.Errorf("sweep objects: %w", err)
		}
		n++
	}
	if err := o.orphans(ctx, live); err != nil {
		return n, fmt.Errorf("sweep objects: %w", err)
	}
	return n, nil
}

// remove looks once more: somebody may have kept it since the list was made.
func (o *Objects) remove(ctx context.Context, listed *jetstream.ObjectInfo, now time.Time) error {
	info, err := o.bucket.GetInfo(ctx, listed.Name)
	if errors.Is(err, jetstream.ErrObjectNotFound) || err == nil && until(info).After(now) {
		return nil
	}
	if err == nil {
		err = o.stream.Purge(ctx, jetstream.WithPurgeSubject("$O."+o.name+".M."+base64.URLEncoding.EncodeToString([]byte(listed.Name))))
	}
	if err == nil {
		err = o.stream.Purge(ctx, jetstream.WithPurgeSubject(o.chunks(info.NUID)))
	}
	return err
}

func (o *Objects) chunks(nuid string) string { return "$O." + o.name + ".C." + nuid }

// abandoned is after which nobody puts more of an object, by the server's clock.
const abandoned = time.Hour

// orphans removes chunks that no name has: whoever put them died, or two put the same
// name at once.
func (o *Objects) orphans(ctx context.Context, live map[string]bool) error {
	info, err := o.stream.Info(ctx, jetstream.WithSubjectFilter(o.chunks(">")))
	if err != nil {
		return err
	}
	for subject := range info.State.Subjects {
		if live[subject] {
			continue
		}
		last, err := o.stream.GetLastMsgForSubject(ctx, subject)
		if errors.Is(err, jetstream.ErrMsgNotFound) {
			continue
		}
		if err == nil && info.TimeStamp.Sub(last.Time) > abandoned {
			err = o.stream.Purge(ctx, jetstream.WithPurgeSubject(subject))
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// Close ends the connection; the bucket stays.
func (o *Objects) Close() error {
	o.conn.Close()
	return nil
}

// JetStream's codes of a server or account that has no room.
const (
	noResources = 10023
	noStorage   = 10047
	notStored   = 10077
)

func failed(verb, name string, err error) error {
	var api *jetstream.APIError
	switch {
	case errors.Is(err, jetstream.ErrObjectNotFound), errors.Is(err, jetstream.ErrMsgNotFound), errors.Is(err, jetstream.ErrUpdateMetaDeleted):
		err = store.ErrNotFound
	case errors.As(err, &api) && (api.ErrorCode == noResources || api.ErrorCode == noStorage || api.ErrorCode == notStored):
		err = fmt.Errorf("%w: %w", store.ErrFull, err)
	}
	return fmt.Errorf("%s object %s: %w", verb, name, err)
}

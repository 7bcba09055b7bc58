CREATE TABLE "library_changes" (
	"product_id" text PRIMARY KEY NOT NULL,
	"version" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "library_lessons" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "library_lessons_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"products" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE INDEX "library_changes_version" ON "library_changes" USING btree ("version");--> statement-breakpoint
CREATE SEQUENCE "library_version";
--> statement-breakpoint
-- the engine's lessons are only ever added
GRANT INSERT ON library_lessons TO anchang_app;
--> statement-breakpoint
-- Says that a product that is or was listed has changed. Runs as its transaction commits, under a lock that is held until it has:
-- whoever sees a version has seen all before it. Its owner's rights: the application can change a product, not what is told of it.
CREATE FUNCTION note_library_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  changed jsonb := to_jsonb(coalesce(NEW, OLD));
  ids text[];
  new_version bigint;
BEGIN
  IF TG_TABLE_NAME = 'organisations' THEN
    SELECT array_agg(p.id) INTO ids FROM products p WHERE p.organisation_id = changed ->> 'id' AND p.number IS NOT NULL;
  ELSIF TG_TABLE_NAME = 'products' THEN
    IF changed ->> 'number' IS NOT NULL THEN ids := ARRAY[changed ->> 'id']; END IF;
  ELSE
    SELECT array_agg(p.id) INTO ids FROM products p WHERE p.id = changed ->> 'product_id' AND p.number IS NOT NULL;
  END IF;
  -- once a product and transaction is enough: all its changes are made before the first trigger runs
  ids := array(SELECT unnest(ids) EXCEPT SELECT c.product_id FROM library_changes c WHERE c.product_id = ANY (ids) AND c.xmin = pg_current_xact_id()::xid);
  IF cardinality(ids) = 0 THEN RETURN NULL; END IF;
  PERFORM pg_advisory_xact_lock(7203983);
  new_version := nextval('library_version');
  INSERT INTO library_changes (product_id, version) SELECT unnest(ids), new_version ON CONFLICT (product_id) DO UPDATE SET version = excluded.version;
  PERFORM pg_notify('library', '');
  RETURN NULL;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION note_library_change() FROM PUBLIC;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER library_change AFTER INSERT OR UPDATE OR DELETE ON products DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION note_library_change();
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER library_change AFTER INSERT OR UPDATE OR DELETE ON claims DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION note_library_change();
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER library_change AFTER INSERT OR UPDATE OR DELETE ON entries DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION note_library_change();
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER library_change AFTER UPDATE OF name, credit_code, status ON organisations DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION note_library_change();

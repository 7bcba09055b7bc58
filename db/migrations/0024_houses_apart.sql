-- Who is of a house that operates or audits is of no other, or they would decide on their own; the person's row is locked, so that two at once see each other. Memberships of before stay: the policies ask after all of them.
CREATE FUNCTION houses_apart() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  PERFORM FROM people WHERE id = new.person_id FOR NO KEY UPDATE;
  IF EXISTS (
    SELECT FROM memberships m JOIN organisations held ON held.id = m.organisation_id JOIN organisations joined ON joined.id = new.organisation_id
    WHERE m.person_id = new.person_id AND m.ended_at IS NULL AND m.id <> new.id AND m.organisation_id <> new.organisation_id
      AND (held.capacities || joined.capacities) && ARRAY['operator', 'audit']
  ) THEN
    RAISE EXCEPTION 'who is of an operating or auditing house is of no other' USING ERRCODE = '23514', CONSTRAINT = 'houses_apart';
  END IF;
  RETURN new;
END $$;
--> statement-breakpoint
CREATE TRIGGER houses_apart BEFORE INSERT OR UPDATE OF person_id, organisation_id, ended_at ON memberships FOR EACH ROW WHEN (new.ended_at IS NULL) EXECUTE FUNCTION houses_apart();

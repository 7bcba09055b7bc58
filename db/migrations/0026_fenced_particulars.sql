-- Particulars of the record are read by auditors, and by a person of what they did themselves; an auditor by assignment speaks for no house.
CREATE FUNCTION speaker_audits() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT coalesce(string_to_array(current_setting('anchang.capacities', true), ',') && ARRAY['audit', 'auditor'], false) $$;
--> statement-breakpoint
CREATE POLICY app_reads ON record_particulars FOR SELECT TO anchang_app
  USING (speaker_audits() OR EXISTS (SELECT FROM record r WHERE r.sequence = record_particulars.sequence AND r.person_id = speaker_person()));
--> statement-breakpoint
-- every change writes its own
CREATE POLICY app_adds ON record_particulars FOR INSERT TO anchang_app WITH CHECK (true);
--> statement-breakpoint
-- Standings are everybody's to read, the operators' to keep, and their house's to reply to.
CREATE POLICY app_reads ON standings FOR SELECT TO anchang_app USING (true);
--> statement-breakpoint
CREATE POLICY app_adds ON standings FOR INSERT TO anchang_app WITH CHECK (speaker_operates());
--> statement-breakpoint
CREATE POLICY app_changes ON standings FOR UPDATE TO anchang_app USING (true) WITH CHECK (organisation_id = speaker_house() OR speaker_operates());
--> statement-breakpoint
CREATE TRIGGER keep_whose BEFORE UPDATE ON standings FOR EACH ROW WHEN (old.organisation_id IS DISTINCT FROM new.organisation_id) EXECUTE FUNCTION keep_whose();
--> statement-breakpoint
DO $$
DECLARE
  fenced text;
BEGIN
  FOREACH fenced IN ARRAY ARRAY['record_particulars', 'standings'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', fenced);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', fenced);
    EXECUTE format('CREATE POLICY background ON %I TO anchang_background USING (true) WITH CHECK (true)', fenced);
    EXECUTE format('CREATE POLICY owner ON %I TO %I USING (true) WITH CHECK (true)', fenced, current_user);
  END LOOP;
END $$;

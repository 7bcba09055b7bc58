-- Erasing is asked for by whoever is erased, and for nobody else.
CREATE OR REPLACE FUNCTION erase_record_particulars(person text) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  erased bigint;
BEGIN
  IF person IS DISTINCT FROM public.speaker_person() THEN
    RAISE EXCEPTION 'nobody erases what the record holds of somebody else' USING ERRCODE = '42501';
  END IF;
  DELETE FROM record_particulars p USING record r
    WHERE r.sequence = p.sequence AND (r.person_id = person OR (r.subject_type = 'person' AND r.subject_id = person));
  GET DIAGNOSTICS erased = ROW_COUNT;
  RETURN erased;
END $$;

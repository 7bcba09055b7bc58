GRANT DELETE ON scenario_dismissals, product_dismissals TO anchang_app;

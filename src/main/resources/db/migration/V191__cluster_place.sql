-- The indexes of a cluster are named together, since each model's has names of its own.
update gallery_index_place set place = replace(place, '-generation-*', '-*')
  where place like 'cluster, indices %-generation-*';
